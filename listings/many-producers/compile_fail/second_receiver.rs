//! A clone of the receiver receives the message.

use std::sync::mpsc;

fn main() {
    let (tx, rx) = mpsc::channel();
    let rx2 = rx.clone();

    tx.send("soup").unwrap();
    assert_eq!(rx2.recv(), Ok("soup"));
}
