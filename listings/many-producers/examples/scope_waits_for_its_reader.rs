//! The scope waits for the kitchen, and the kitchen for a sender that outlives the scope.

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
    });
    println!("the kitchen closes");
}
