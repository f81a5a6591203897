//! A sender can be cloned, a receiver cannot (E0599).

use std::sync::mpsc;

fn main() {
    let (tx, rx) = mpsc::channel();
    let rx2 = rx.clone();

    tx.send("soup").unwrap();
    assert_eq!(rx2.recv(), Ok("soup"));
}
