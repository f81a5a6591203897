//! A notification that nobody waits for is gone: the later `wait` sleeps on.

use std::sync::{Condvar, Mutex};
use std::thread;

fn main() {
    let gate = Mutex::new(());
    let bell = Condvar::new();

    thread::scope(|s| {
        s.spawn(|| bell.notify_one()).join().unwrap();
        println!("the bell has rung");

        let gate = gate.lock().unwrap();
        drop(bell.wait(gate).unwrap());
        println!("the cyclist rides in");
    });
}
