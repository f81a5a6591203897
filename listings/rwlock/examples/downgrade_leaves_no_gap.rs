//! A write guard that becomes a read guard lets no writer in between.

use std::sync::{RwLock, RwLockWriteGuard};
use std::thread;

fn main() {
    let price = RwLock::new(0);

    thread::scope(|s| {
        s.spawn(|| *price.write().unwrap() = 7);

        let mut writing = price.write().unwrap();
        *writing = 5;
        let reading = RwLockWriteGuard::downgrade(writing);
        println!("wrote 5, read {reading}");
        assert_eq!(*reading, 5);
    });
}
