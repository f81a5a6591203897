//! Orders from two waiters mix, but those of one waiter stay in order.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();
    let tx2 = tx.clone();

    let ada = thread::spawn(move || {
        tx.send("a1").unwrap();
        tx.send("a2").unwrap();
    });
    let bob = thread::spawn(move || {
        tx2.send("b1").unwrap();
        tx2.send("b2").unwrap();
    });

    let orders: Vec<&str> = rx.iter().collect();
    let position = |order| orders.iter().position(|o| *o == order);
    assert!(position("a1") < position("a2"));
    assert!(position("b1") < position("b2"));

    println!("{}", orders.join(" "));
    ada.join().unwrap();
    bob.join().unwrap();
}
