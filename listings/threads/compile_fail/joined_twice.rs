//! A thread can be joined once: `join` takes the handle by value.

use std::thread;

fn main() {
    let printer = thread::spawn(|| println!("page printed"));
    printer.join().unwrap();
    printer.join().unwrap();
}
