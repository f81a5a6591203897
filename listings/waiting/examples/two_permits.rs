//! A semaphore of a mutex and a condition variable lets two threads in, never three.

use std::sync::{Condvar, Mutex};
use std::thread;

struct Semaphore {
    permits: Mutex<usize>,
    returned: Condvar,
}

impl Semaphore {
    fn acquire(&self) {
        let permits = self.permits.lock().unwrap();
        *self.returned.wait_while(permits, |p| *p == 0).unwrap() -= 1;
    }

    fn release(&self) {
        *self.permits.lock().unwrap() += 1;
        self.returned.notify_one();
    }
}

fn enter(baking: &Mutex<u32>) {
    let mut baking = baking.lock().unwrap();
    *baking += 1;
    assert!(*baking <= 2);
}

fn main() {
    let ovens = Semaphore {
        permits: Mutex::new(2),
        returned: Condvar::new(),
    };
    let baking = Mutex::new(0);

    thread::scope(|s| {
        for _ in 0..3 {
            s.spawn(|| {
                ovens.acquire();
                enter(&baking);
                *baking.lock().unwrap() -= 1;
                ovens.release();
            });
        }
    });
    println!("three bakers, never more than two at the ovens");
}
