//! A thread waits in a loop for the gate to open.

use std::sync::{Condvar, Mutex};

fn main() {
    let gate_open = Mutex::new(true);
    let bell = Condvar::new();

    let open = gate_open.lock().unwrap();
    while !*open {
        drop(bell.wait(open).unwrap());
    }
}
