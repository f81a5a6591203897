//! A reader of an `RwLock` knows what writers did, not what other readers did.

use std::sync::RwLock;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

static mut NOTE: i32 = 0;
static WRITTEN: AtomicBool = AtomicBool::new(false);
static LOCK: RwLock<()> = RwLock::new(());

fn main() {
    let writer = std::thread::spawn(|| {
        let reading = LOCK.read().unwrap();
        unsafe { NOTE = 1 };
        drop(reading);
        WRITTEN.store(true, Relaxed);
    });
    while !WRITTEN.load(Relaxed) {}
    let _reading = LOCK.read().unwrap();
    println!("{}", unsafe { NOTE } == 1);
    writer.join().unwrap();
}
