//! The first answer is taken and the receiver dropped; the slower thread may be refused.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();
    let tx2 = tx.clone();

    let north = thread::spawn(move || tx.send("north").is_ok());
    let south = thread::spawn(move || tx2.send("south").is_ok());

    let first = rx.recv().unwrap();
    drop(rx);

    let north_sent = north.join().unwrap();
    let south_sent = south.join().unwrap();
    println!("first: {first}, sent: north {north_sent}, south {south_sent}");
}
