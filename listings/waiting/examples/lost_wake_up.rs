//! A notification between the look and the `wait` is lost, and the thread sleeps for ever.

use std::sync::{Condvar, Mutex};
use std::thread;

fn main() {
    let gate_open = Mutex::new(false);
    let bell = Condvar::new();

    thread::scope(|s| {
        s.spawn(|| {
            if !*gate_open.lock().unwrap() {
                let open = gate_open.lock().unwrap();
                drop(bell.wait(open).unwrap());
            }
            println!("the cyclist rides in");
        });

        *gate_open.lock().unwrap() = true;
        bell.notify_one();
    });
}
