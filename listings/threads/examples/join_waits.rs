//! `join` at the end of `main`: the counts still mix, but none is lost.

use std::thread;

fn main() {
    let counter = thread::spawn(|| {
        for number in 1..=2 {
            println!("spawned: {number}");
        }
    });

    for number in 1..=2 {
        println!("main: {number}");
    }

    counter.join().unwrap();
}
