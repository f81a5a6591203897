//! Giving memory back is like writing to it: the count is relaxed, so nothing orders the other's reading before it.

use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

static OWNERS: AtomicUsize = AtomicUsize::new(2);

struct Shared(*mut i32);

// SAFETY: none; that is the point.
unsafe impl Send for Shared {}

fn leave(shared: Shared) {
    black_box(unsafe { *shared.0 });
    if OWNERS.fetch_sub(1, Relaxed) == 1 {
        drop(unsafe { Box::from_raw(shared.0) });
    }
}

fn main() {
    let number = Box::into_raw(Box::new(7));
    let (mine, theirs) = (Shared(number), Shared(number));
    let other = std::thread::spawn(move || leave(theirs));
    leave(mine);
    other.join().unwrap();
}
