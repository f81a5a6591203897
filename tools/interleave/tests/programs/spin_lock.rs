//! A lock that waits by trying again.
use std::cell::UnsafeCell;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

struct SpinLock<T> {
    locked: AtomicBool,
    value: UnsafeCell<T>,
}

// SAFETY: `with` lets one thread at a time reach the value.
unsafe impl<T: Send> Sync for SpinLock<T> {}

impl<T> SpinLock<T> {
    const fn new(value: T) -> Self {
        Self {
            locked: AtomicBool::new(false),
            value: UnsafeCell::new(value),
        }
    }

    fn with<R>(&self, work: impl FnOnce(&mut T) -> R) -> R {
        while self.locked.swap(true, Ordering::Acquire) {
            std::hint::spin_loop();
        }
        // SAFETY: this thread alone has changed `locked` from false to true.
        let result = work(unsafe { &mut *self.value.get() });
        self.locked.store(false, Ordering::Release);
        result
    }
}

static SEATS: SpinLock<u32> = SpinLock::new(2);

fn main() {
    thread::scope(|office| {
        office.spawn(|| SEATS.with(|seats| *seats -= 1));
        office.spawn(|| SEATS.with(|seats| *seats -= 1));
    });
    println!("{}", SEATS.with(|seats| *seats));
}
