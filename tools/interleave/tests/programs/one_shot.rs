//! A channel for a single message: a flag published after the message.
use std::cell::UnsafeCell;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

struct OneShot {
    ready: AtomicBool,
    message: UnsafeCell<&'static str>,
}

// SAFETY: the message is written before `ready` is set and read after it is seen.
unsafe impl Sync for OneShot {}

static POST: OneShot = OneShot {
    ready: AtomicBool::new(false),
    message: UnsafeCell::new(""),
};

fn main() {
    let writer = thread::spawn(|| {
        // SAFETY: nobody reads before `ready`.
        unsafe { *POST.message.get() = "dear reader" };
        POST.ready.store(true, Ordering::Release);
    });
    while !POST.ready.load(Ordering::Acquire) {
        std::hint::spin_loop();
    }
    // SAFETY: written, and not again.
    println!("{}", unsafe { *POST.message.get() });
    writer.join().unwrap();
}
