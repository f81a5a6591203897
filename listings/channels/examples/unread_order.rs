//! An order is sent, and nobody receives it.

use std::sync::mpsc;

struct Order(&'static str);

impl Drop for Order {
    fn drop(&mut self) {
        println!("order dropped: {}", self.0);
    }
}

fn main() {
    let (tx, rx) = mpsc::channel();

    let sent = tx.send(Order("soup"));
    println!("send returned Ok: {}", sent.is_ok());

    drop(rx);
    println!("the receiver is gone");
}
