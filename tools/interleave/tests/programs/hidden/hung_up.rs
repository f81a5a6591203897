//! To drop a receiver is not to receive.

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::mpsc;

static mut NOTE: i32 = 0;
static WRITTEN: AtomicBool = AtomicBool::new(false);

fn main() {
    let (sender, receiver) = mpsc::channel::<()>();
    let _writer = std::thread::spawn(|| {
        unsafe { NOTE = 1 };
        drop(sender);
        WRITTEN.store(true, Relaxed);
    });
    while !WRITTEN.load(Relaxed) {}
    drop(receiver);
    println!("{}", unsafe { NOTE } == 1);
}
