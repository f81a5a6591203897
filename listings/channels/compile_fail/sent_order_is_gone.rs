//! A value that was sent cannot be used by the sender any more (E0382).

use std::sync::mpsc;

fn main() {
    let (tx, _rx) = mpsc::channel();
    let mut order = String::from("soup");

    tx.send(order).unwrap();
    order.push_str(" without salt");
}
