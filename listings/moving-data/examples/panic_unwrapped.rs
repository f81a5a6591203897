//! `unwrap` on `join` turns the thread's panic into a panic of the thread that waits.

use std::thread;

fn main() {
    let oven = thread::spawn(|| -> u32 { panic!("no flour") });
    println!("{} loaves", oven.join().unwrap());
}
