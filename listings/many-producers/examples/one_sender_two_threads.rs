//! Two scoped threads send through one sender.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel::<u32>();

    thread::scope(|s| {
        s.spawn(|| tx.send(4).unwrap());
        s.spawn(|| tx.send(6).unwrap());
    });
    drop(tx);

    let guests: u32 = rx.iter().sum();
    println!("{guests} guests");
}
