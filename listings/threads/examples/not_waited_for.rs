//! A program may end before a thread it started has done anything.

use std::thread;

fn main() {
    thread::spawn(|| println!("the new thread ran"));
}
