//! Whoever holds the microphone finishes both remarks before anyone else begins.

use std::sync::Mutex;
use std::thread;

fn main() {
    let microphone = Mutex::new(Vec::new());

    thread::scope(|scope| {
        for panelist in ["Ada", "Bo"] {
            let microphone = &microphone;
            scope.spawn(move || {
                let mut transcript = microphone.lock().unwrap();
                transcript.push(format!("{panelist} greets"));
                transcript.push(format!("{panelist} ends"));
            });
        }
    });

    println!("{}", microphone.into_inner().unwrap().join(", "));
}
