//! A panic under a read guard does not poison the lock, one under a write guard does.

use std::sync::RwLock;
use std::thread;

fn main() {
    let price = RwLock::new(4);

    let reader = thread::scope(|s| {
        let reader = s.spawn(|| {
            let price = price.read().unwrap();
            panic!("{price} is too much");
        });
        reader.join()
    });
    println!("reader failed: {}", reader.is_err());
    println!("poisoned: {}", price.is_poisoned());

    let writer = thread::scope(|s| {
        let writer = s.spawn(|| {
            let mut price = price.write().unwrap();
            *price = 0;
            panic!("no price yet");
        });
        writer.join()
    });
    println!("writer failed: {}", writer.is_err());
    println!("poisoned: {}", price.is_poisoned());

    let left = price
        .read()
        .unwrap_or_else(|poisoned| poisoned.into_inner());
    println!("left behind: {left}");
}
