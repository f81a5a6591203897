//! Sending a `Vec` moves it: the receiver gets the very buffer the sender filled.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();

    let waiter = thread::spawn(move || {
        let orders = vec!["soup", "bread", "tea"];
        let written_at = orders.as_ptr().addr();
        tx.send(orders).unwrap();
        written_at
    });

    let orders = rx.recv().unwrap();
    let read_at = orders.as_ptr().addr();
    let written_at = waiter.join().unwrap();

    assert_eq!(read_at, written_at);
    println!("{} orders, same buffer", orders.len());
}
