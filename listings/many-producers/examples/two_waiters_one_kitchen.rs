//! Two threads send to one receiver, each through its own sender.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();
    let tx2 = tx.clone();

    let ada = thread::spawn(move || tx.send("soup").unwrap());
    let bob = thread::spawn(move || tx2.send("bread").unwrap());

    for order in rx {
        println!("cooking {order}");
    }
    ada.join().unwrap();
    bob.join().unwrap();
}
