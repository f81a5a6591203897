//! To drop a handle is not to join: it says nothing of what the thread did.

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

static mut NOTE: i32 = 0;
static WRITTEN: AtomicBool = AtomicBool::new(false);

fn main() {
    let writer = std::thread::spawn(|| {
        unsafe { NOTE = 1 };
        WRITTEN.store(true, Relaxed);
    });
    while !WRITTEN.load(Relaxed) {}
    drop(writer);
    println!("{}", unsafe { NOTE } == 1);
}
