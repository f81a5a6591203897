//! The first turn of the loop moves the sender away, the second has none (E0382).

use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();

    for table in 1..=3 {
        thread::spawn(move || tx.send(table).unwrap());
    }

    let first: u32 = rx.recv().unwrap();
    assert!(first <= 3);
}
