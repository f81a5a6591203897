//! A `Cell` may change threads: it is sent there and back, and nobody shares it.

use std::cell::Cell;
use std::thread;

fn main() {
    let tally = Cell::new(1);

    let counter = thread::spawn(move || {
        tally.set(tally.get() + 1);
        tally
    });

    let tally = counter.join().unwrap();
    println!("tally: {}", tally.get());
    assert_eq!(tally.get(), 2);
}
