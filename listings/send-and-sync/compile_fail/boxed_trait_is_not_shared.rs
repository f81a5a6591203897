//! A boxed number, and a thread of a scope that prints it.

use std::fmt::Display;
use std::thread;

fn main() {
    let label: Box<dyn Display + Send> = Box::new(7);

    thread::scope(|s| {
        s.spawn(|| println!("{label}"));
    });
}
