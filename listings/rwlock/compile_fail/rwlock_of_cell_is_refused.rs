//! A thread changes the `Cell` in an `RwLock`, under the write guard.

use std::cell::Cell;
use std::sync::RwLock;
use std::thread;

fn main() {
    let visits = RwLock::new(Cell::new(0));

    thread::scope(|s| {
        s.spawn(|| visits.write().unwrap().set(1));
    });
}
