//! The printer's thread is joined twice.

use std::thread;

fn main() {
    let printer = thread::spawn(|| println!("page printed"));
    printer.join().unwrap();
    printer.join().unwrap();
}
