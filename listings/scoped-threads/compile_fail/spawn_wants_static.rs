//! `thread::spawn` refuses a borrowed local, even when the next line joins.

use std::thread;

fn main() {
    let crates = Vec::from([12, 7, 19, 4]);
    let borrowed = &crates;

    let total = thread::spawn(move || borrowed.iter().sum::<u32>());
    println!("{} kg", total.join().unwrap());
}
