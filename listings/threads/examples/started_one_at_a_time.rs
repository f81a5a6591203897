//! A thread that does nothing must still be created, started and joined.

use std::{env, thread};

fn main() {
    let count: u32 = env::args()
        .nth(1)
        .map_or(3, |number| number.parse().expect("a number of threads"));

    for _ in 0..count {
        thread::spawn(|| {}).join().unwrap();
    }
    println!("{count} threads started and joined");
}
