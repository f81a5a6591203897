//! A panic nobody joined makes `scope` panic, once every thread has ended.

use std::thread;

fn main() {
    thread::scope(|s| {
        s.spawn(|| panic!("ladder broke"));
        s.spawn(|| println!("second picker went on"));
    });
    println!("never printed");
}
