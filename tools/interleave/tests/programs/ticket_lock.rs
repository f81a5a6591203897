//! A lock that serves in the order of arrival, as a bakery does.
use std::cell::UnsafeCell;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

struct TicketLock<T> {
    next: AtomicU32,
    serving: AtomicU32,
    value: UnsafeCell<T>,
}

// SAFETY: `with` lets one thread at a time reach the value.
unsafe impl<T: Send> Sync for TicketLock<T> {}

impl<T> TicketLock<T> {
    const fn new(value: T) -> Self {
        Self {
            next: AtomicU32::new(0),
            serving: AtomicU32::new(0),
            value: UnsafeCell::new(value),
        }
    }

    fn with<R>(&self, work: impl FnOnce(&mut T) -> R) -> R {
        let ticket = self.next.fetch_add(1, Ordering::Relaxed);
        while self.serving.load(Ordering::Acquire) != ticket {
            std::hint::spin_loop();
        }
        // SAFETY: no two threads hold the same ticket.
        let result = work(unsafe { &mut *self.value.get() });
        self.serving.store(ticket + 1, Ordering::Release);
        result
    }
}

static LOAVES: TicketLock<u32> = TicketLock::new(0);

fn main() {
    thread::scope(|bakery| {
        bakery.spawn(|| LOAVES.with(|loaves| *loaves += 1));
        bakery.spawn(|| LOAVES.with(|loaves| *loaves += 1));
    });
    println!("{}", LOAVES.with(|loaves| *loaves));
}
