//! One waiter is joined before the next one sends.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();
    let tx2 = tx.clone();

    let ada = thread::spawn(move || tx.send("soup").unwrap());
    ada.join().unwrap();
    let bob = thread::spawn(move || tx2.send("bread").unwrap());

    let orders: Vec<&str> = rx.iter().collect();
    println!("{}", orders.join(", then "));
    bob.join().unwrap();
}
