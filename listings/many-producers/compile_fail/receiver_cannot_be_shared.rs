//! A `&Receiver` cannot go to another thread (E0277).

use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();
    tx.send("soup").unwrap();

    thread::scope(|s| {
        s.spawn(|| rx.recv());
    });
}
