//! `try_recv` twice beside a thread that sends once.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();

    let waiter = thread::spawn(move || {
        tx.send("soup").unwrap();
    });

    println!("first look:  {:?}", rx.try_recv());
    println!("second look: {:?}", rx.try_recv());
    waiter.join().unwrap();
}
