//! Two threads may not both change one vector.

use std::thread;

fn main() {
    let mut basket = Vec::new();

    thread::scope(|s| {
        s.spawn(|| basket.push("apple"));
        s.spawn(|| basket.push("pear"));
    });
    println!("{basket:?}");
}
