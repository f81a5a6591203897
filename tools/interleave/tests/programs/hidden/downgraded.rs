//! No writer comes between a write guard and the read guard that it becomes, and reading goes on while others read.

use std::sync::{RwLock, RwLockWriteGuard};

static PRICE: RwLock<i32> = RwLock::new(0);

fn main() {
    let mut writing = PRICE.write().unwrap();
    let writer = std::thread::spawn(|| *PRICE.write().unwrap() = 7);
    *writing = 5;
    let reading = RwLockWriteGuard::downgrade(writing);
    let reader = std::thread::spawn(|| *PRICE.read().unwrap());
    print!("{} ", *reading);
    drop(reading);
    println!("{}", reader.join().unwrap());
    writer.join().unwrap();
}
