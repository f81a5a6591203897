//! The gate is open from the start.

use std::sync::{Condvar, Mutex};
use std::thread;

fn main() {
    let gate_open = Mutex::new(true);
    let bell = Condvar::new();

    thread::scope(|s| {
        s.spawn(|| {
            let mut open = gate_open.lock().unwrap();
            while !*open {
                open = bell.wait(open).unwrap();
            }
            println!("the cyclist rides in");
        });

        println!("the keeper opens the gate");
        *gate_open.lock().unwrap() = true;
        bell.notify_one();
    });
}
