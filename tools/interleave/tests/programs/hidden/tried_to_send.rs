//! Each message that finds no room is dropped.

use std::{sync::mpsc, thread};
fn main() {
    let (tx, rx) = mpsc::sync_channel(1);
    let t = thread::spawn(move || {
        for n in 0..3 {
            if tx.try_send(n).is_err() {
                println!("dropped {n}");
            }
        }
    });
    for n in rx {
        println!("got {n}");
    }
    t.join().unwrap();
}
