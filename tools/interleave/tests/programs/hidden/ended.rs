//! The end of a channel says that no message will come, and nothing of what the sender did besides.

use std::{cell::UnsafeCell, sync::mpsc, thread};
struct Shared(UnsafeCell<u32>);
// SAFETY: none; that is the point.
unsafe impl Sync for Shared {}
static NOTE: Shared = Shared(UnsafeCell::new(0));
fn main() {
    let (tx, rx) = mpsc::channel::<()>();
    thread::spawn(move || {
        // SAFETY: none; that is the point.
        unsafe { *NOTE.0.get() = 1 };
        drop(tx);
    });
    assert!(rx.recv().is_err());
    // SAFETY: none; that is the point.
    println!("{}", unsafe { *NOTE.0.get() });
}
