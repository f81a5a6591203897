//! The receiver is dropped while another thread sends to a full channel.

use std::sync::mpsc::{self, SendError};
use std::thread;

fn main() {
    let (belt, packing) = mpsc::sync_channel(1);
    belt.send("plate 1").unwrap();
    let press = thread::spawn(move || belt.send("plate 2"));

    drop(packing);
    let answer = press.join().unwrap();
    assert_eq!(answer, Err(SendError("plate 2")));
    println!("plate 2 came back");
}
