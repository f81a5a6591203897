//! `join` tells a thread that panicked from one that returned an error.

use std::num::ParseIntError;
use std::thread;

fn seats(note: &str) -> Result<u32, ParseIntError> {
    let seats = note.parse()?;
    assert!(seats < 100, "no table is that large");
    Ok(seats)
}

fn main() {
    let readers = ["4", "four", "400"].map(|note| thread::spawn(move || seats(note)));

    for reader in readers {
        match reader.join() {
            Ok(Ok(seats)) => println!("a table for {seats}"),
            Ok(Err(error)) => println!("cannot read it: {error}"),
            Err(_payload) => println!("the reader panicked"),
        }
    }
}
