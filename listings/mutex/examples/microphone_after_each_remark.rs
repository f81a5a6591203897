//! The panelists hand the microphone back after every remark.

use std::sync::Mutex;
use std::thread;

fn main() {
    let microphone = Mutex::new(Vec::new());

    thread::scope(|scope| {
        for panelist in ["Ada", "Bo"] {
            let microphone = &microphone;
            scope.spawn(move || {
                for remark in ["greets", "ends"] {
                    let mut transcript = microphone.lock().unwrap();
                    transcript.push(format!("{panelist} {remark}"));
                }
            });
        }
    });

    println!("{}", microphone.into_inner().unwrap().join(", "));
}
