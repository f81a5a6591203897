//! A thread prints a number behind a trait.

use std::fmt::Display;
use std::thread;

fn main() {
    let label: Box<dyn Display> = Box::new(7);

    thread::spawn(move || println!("{label}")).join().unwrap();
}
