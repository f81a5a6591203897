//! A `for` loop over the receiver ends once the only sender is dropped and the channel is empty.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();

    let waiter = thread::spawn(move || {
        for order in ["soup", "bread", "tea"] {
            tx.send(order).unwrap();
        }
    });

    for order in rx {
        println!("cooking {order}");
    }
    println!("the kitchen closes");
    waiter.join().unwrap();
}
