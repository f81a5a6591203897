//! Two threads spin on a swap.

use std::{
    hint,
    sync::atomic::{AtomicBool, AtomicU32, Ordering::*},
    thread,
};
static LOCK: AtomicBool = AtomicBool::new(false);
static SUM: AtomicU32 = AtomicU32::new(0);
fn main() {
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                while LOCK.swap(true, Acquire) {
                    hint::spin_loop();
                }
                SUM.store(SUM.load(Relaxed) + 1, Relaxed);
                LOCK.store(false, Release);
            });
        }
    });
    println!("{}", SUM.load(Relaxed));
}
