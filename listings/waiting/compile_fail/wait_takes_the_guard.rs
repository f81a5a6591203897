//! `wait` takes the guard, and only its result gives it back.

use std::sync::{Condvar, Mutex};

fn main() {
    let gate_open = Mutex::new(true);
    let bell = Condvar::new();

    let open = gate_open.lock().unwrap();
    while !*open {
        drop(bell.wait(open).unwrap());
    }
}
