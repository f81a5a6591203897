//! A receiver cannot tell a sender that finished from one that panicked; `join` can.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();

    let waiter = thread::spawn(move || {
        for guests in [2, 4, 0, 6] {
            assert!(guests > 0, "a table without guests");
            tx.send(guests).unwrap();
        }
    });

    let total: u32 = rx.iter().sum();
    println!("the loop ended, total: {total}");
    println!("the waiter panicked: {}", waiter.join().is_err());
}
