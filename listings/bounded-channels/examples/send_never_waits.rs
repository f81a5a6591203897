//! The press and the packer have an unbounded channel between them.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (belt, packing) = mpsc::channel();
    let press = thread::spawn(move || {
        belt.send("plate 1").unwrap();
        belt.send("plate 2").unwrap();
        println!("the press has put down both plates");
    });

    println!("the packer starts work");
    assert_eq!(packing.recv(), Ok("plate 1"));
    assert_eq!(packing.recv(), Ok("plate 2"));
    press.join().unwrap();
}
