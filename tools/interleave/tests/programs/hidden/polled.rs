//! A turn of a loop that finds nothing new reads what another thread writes without the lock.

use std::{cell::UnsafeCell, sync::Mutex, thread};
struct Shared(UnsafeCell<u32>);
// SAFETY: none; that is the point.
unsafe impl Sync for Shared {}
static VALUE: Shared = Shared(UnsafeCell::new(0));
static DONE: Mutex<bool> = Mutex::new(false);
fn main() {
    let t = thread::spawn(|| {
        // SAFETY: none; that is the point.
        unsafe { *VALUE.0.get() = 1 };
        *DONE.lock().unwrap() = true;
    });
    loop {
        let done = DONE.lock().unwrap();
        if *done {
            break;
        }
        // SAFETY: none; that is the point.
        let value = unsafe { *VALUE.0.get() };
        assert!(value < 2);
    }
    t.join().unwrap();
}
