//! The heart of Dekker's algorithm with fences: at most one of two threads finds the other absent.
use std::cell::UnsafeCell;
use std::sync::atomic::{AtomicBool, Ordering, fence};
use std::thread;

struct Till(UnsafeCell<u32>);
// SAFETY: only a thread that has found the other absent touches the till.
unsafe impl Sync for Till {}

static PRESENT: [AtomicBool; 2] = [const { AtomicBool::new(false) }; 2];
static TILL: Till = Till(UnsafeCell::new(0));

fn serve(me: usize) {
    PRESENT[me].store(true, Ordering::Relaxed);
    fence(Ordering::SeqCst);
    if !PRESENT[1 - me].load(Ordering::Relaxed) {
        // SAFETY: the fences let at most one thread come here.
        unsafe { *TILL.0.get() += 1 };
    }
}

fn main() {
    thread::scope(|shop| {
        shop.spawn(|| serve(0));
        shop.spawn(|| serve(1));
    });
    // SAFETY: both threads have ended.
    println!("{}", unsafe { *TILL.0.get() });
}
