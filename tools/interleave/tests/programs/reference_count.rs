//! A shared owner of a heap value, counted by hand: the last one out frees it.
use std::ptr::NonNull;
use std::sync::atomic::{AtomicUsize, Ordering, fence};
use std::thread;

struct Counted<T> {
    owners: AtomicUsize,
    value: T,
}

struct Shared<T>(NonNull<Counted<T>>);

// SAFETY: the value is only lent out shared, and freed by the last owner alone.
unsafe impl<T: Send + Sync> Send for Shared<T> {}

impl<T> Shared<T> {
    fn new(value: T) -> Self {
        let counted = Box::new(Counted {
            owners: AtomicUsize::new(1),
            value,
        });
        Self(NonNull::from(Box::leak(counted)))
    }

    fn counted(&self) -> &Counted<T> {
        // SAFETY: this owner keeps it alive.
        unsafe { self.0.as_ref() }
    }

    fn share(&self) -> Self {
        self.counted().owners.fetch_add(1, Ordering::Relaxed);
        Self(self.0)
    }
}

impl<T> Drop for Shared<T> {
    fn drop(&mut self) {
        if self.counted().owners.fetch_sub(1, Ordering::Release) == 1 {
            fence(Ordering::Acquire);
            // SAFETY: the last owner is leaving, and all that the others did happens before.
            drop(unsafe { Box::from_raw(self.0.as_ptr()) });
        }
    }
}

struct Plate(std::cell::UnsafeCell<u32>);
// SAFETY: the plate is changed only when nobody else has it.
unsafe impl Sync for Plate {}

impl Drop for Plate {
    fn drop(&mut self) {
        // SAFETY: it is being dropped.
        println!("washed {}", unsafe { *self.0.get() });
    }
}

fn main() {
    let mine = Shared::new(Plate(std::cell::UnsafeCell::new(0)));
    let theirs = mine.share();
    let guest = thread::spawn(move || {
        // SAFETY: `mine` does not touch the plate.
        unsafe { *theirs.counted().value.0.get() = 7 };
    });
    drop(mine);
    guest.join().unwrap();
}
