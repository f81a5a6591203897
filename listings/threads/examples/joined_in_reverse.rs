//! The thread that was started last is joined first.

use std::thread;

fn main() {
    let first = thread::spawn(|| println!("first"));
    let second = thread::spawn(|| println!("second"));

    second.join().unwrap();
    first.join().unwrap();
}
