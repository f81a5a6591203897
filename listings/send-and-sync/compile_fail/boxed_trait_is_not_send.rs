//! The number could be sent, and the type that hides it does not say so.

use std::fmt::Display;
use std::thread;

fn main() {
    let label: Box<dyn Display> = Box::new(7);

    thread::spawn(move || println!("{label}")).join().unwrap();
}
