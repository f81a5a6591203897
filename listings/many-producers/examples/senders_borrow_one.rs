//! Two scoped threads borrow one sender: no clone is made.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();

    thread::scope(|scope| {
        scope.spawn(|| tx.send(4).unwrap());
        scope.spawn(|| tx.send(6).unwrap());
    });
    drop(tx);

    let guests: u32 = rx.iter().sum();
    println!("{guests} guests");
}
