//! `join` before `main` counts: the spawned thread finishes, then `main` begins.

use std::thread;

fn main() {
    let counter = thread::spawn(|| {
        for number in 1..=2 {
            println!("spawned: {number}");
        }
    });

    counter.join().unwrap();

    for number in 1..=2 {
        println!("main: {number}");
    }
}
