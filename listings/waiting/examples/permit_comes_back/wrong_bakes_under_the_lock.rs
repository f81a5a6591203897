//! Keeps the count locked while the job runs, so one job keeps all others out.

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
        let permits = self.permits.lock().unwrap();
        let mut permits = self.returned.wait_while(permits, |p| *p == 0).unwrap();
        *permits -= 1;
        let result = job();
        *permits += 1;
        self.returned.notify_one();
        result
    }

    pub fn available(&self) -> usize {
        *self.permits.lock().unwrap()
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
