//! A variable made inside the scope does not live as long as the scope's threads.

use std::thread;

fn main() {
    thread::scope(|s| {
        for row in 1..=3 {
            s.spawn(|| println!("row {row} watered"));
        }
    });
}
