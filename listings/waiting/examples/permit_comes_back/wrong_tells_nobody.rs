//! The destructor gives the permit back, but wakes nobody who waits for it.

use std::sync::{Condvar, Mutex};
use std::thread;

pub struct Semaphore {
    permits: Mutex<usize>,
    returned: Condvar,
}

impl Semaphore {
    pub const fn new(permits: usize) -> Self {
        Semaphore {
            permits: Mutex::new(permits),
            returned: Condvar::new(),
        }
    }

    /// Waits for a permit, runs `job`, and gives the permit back.
    pub fn with_permit<R>(&self, job: impl FnOnce() -> R) -> R {
        self.acquire();
        let _permit = Permit(self);
        job()
    }

    pub fn available(&self) -> usize {
        *self.permits.lock().unwrap()
    }

    fn acquire(&self) {
        let permits = self.permits.lock().unwrap();
        *self.returned.wait_while(permits, |p| *p == 0).unwrap() -= 1;
    }
}

struct Permit<'a>(&'a Semaphore);

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        *self.0.permits.lock().unwrap() += 1;
    }
}

fn main() {
    let ovens = Semaphore::new(2);
    thread::scope(|s| {
        let loaf = s.spawn(|| ovens.with_permit(|| "a loaf"));
        println!("{}", loaf.join().unwrap());
    });
    println!("{} permits left", ovens.available());
}

#[cfg(test)]
mod check;
