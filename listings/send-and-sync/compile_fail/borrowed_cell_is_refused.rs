//! A `Cell` may not be shared between threads, not even by reference.

use std::cell::Cell;
use std::thread;

fn main() {
    let tally = Cell::new(1);

    thread::scope(|s| {
        s.spawn(|| tally.set(tally.get() + 1));
    });

    println!("tally: {}", tally.get());
}
