//! Messages sent before the sender was dropped are still delivered; the error comes after the last.

use std::sync::mpsc::{self, RecvError};
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();

    let waiter = thread::spawn(move || {
        tx.send("soup").unwrap();
        tx.send("bread").unwrap();
    });
    waiter.join().unwrap();
    println!("the waiter has gone home");

    assert_eq!(rx.recv(), Ok("soup"));
    assert_eq!(rx.recv(), Ok("bread"));
    assert_eq!(rx.recv(), Err(RecvError));
    println!("both orders arrived, then the channel ended");
}
