//! Ignoring what `join` returns ignores the failure of the thread.

use std::thread;

fn main() {
    let backup = thread::spawn(|| panic!("the disk is full"));
    let _ = backup.join();
    println!("backup done");
}
