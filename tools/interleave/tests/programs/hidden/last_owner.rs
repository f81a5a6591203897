//! The last owner of an `Arc` knows what all others did, and may drop it in peace.

use std::cell::UnsafeCell;
use std::sync::Arc;

struct Page(UnsafeCell<i32>);

// SAFETY: only one thread writes, and the other reads when it is the last owner.
unsafe impl Sync for Page {}

static mut LAST: i32 = 0;

impl Drop for Page {
    fn drop(&mut self) {
        unsafe { LAST = *self.0.get() };
    }
}

fn main() {
    let mine = Arc::new(Page(UnsafeCell::new(0)));
    let theirs = mine.clone();
    let other = std::thread::spawn(move || drop(theirs));
    unsafe { *mine.0.get() = 1 };
    drop(mine);
    other.join().unwrap();
    println!("{}", unsafe { LAST } == 1);
}
