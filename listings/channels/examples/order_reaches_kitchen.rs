//! A value sent in one thread is received in another.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();

    let waiter = thread::spawn(move || {
        tx.send("soup for table 4").unwrap();
    });

    let order = rx.recv().unwrap();
    println!("the kitchen cooks {order}");
    waiter.join().unwrap();
}
