//! The scope's own closure panics while its thread may still be at work.

use std::thread;

fn main() {
    let trees = ["apple", "pear"];

    thread::scope(|s| {
        s.spawn(|| println!("{} trees watered", trees.len()));
        panic!("no more water");
    });
}
