//! Dropped at the end of the scope's body, the sender lets the kitchen and the scope end.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel::<&str>();

    thread::scope(|s| {
        s.spawn(|| {
            for order in rx {
                println!("cooking {order}");
            }
        });
        tx.send("soup").unwrap();
        tx.send("bread").unwrap();
        drop(tx);
    });
    println!("the kitchen closes");
}
