//! A writer unlocks and then reads, while a rival writes.

use std::sync::RwLock;
use std::thread;

fn main() {
    let price = RwLock::new(0);

    thread::scope(|s| {
        s.spawn(|| *price.write().unwrap() = 7);

        *price.write().unwrap() = 5;
        println!("wrote 5, read {}", price.read().unwrap());
    });
}
