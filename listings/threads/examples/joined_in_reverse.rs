//! The order of the joins is the order of waiting, not the order of running.

use std::thread;

fn main() {
    let first = thread::spawn(|| println!("first"));
    let second = thread::spawn(|| println!("second"));

    second.join().unwrap();
    first.join().unwrap();
}
