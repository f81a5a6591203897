//! A thread that waits for no longer than a while takes a notification away from one that waits for good, or does not.

use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Duration;

static STOCK: Mutex<u32> = Mutex::new(0);
static CHANGED: Condvar = Condvar::new();

fn main() {
    let taker = thread::spawn(|| {
        let mut stock = STOCK.lock().unwrap();
        while *stock == 0 {
            stock = CHANGED.wait(stock).unwrap();
        }
        *stock -= 1;
    });
    let visitor = thread::spawn(|| {
        let stock = STOCK.lock().unwrap();
        let (_stock, waited) = CHANGED
            .wait_timeout(stock, Duration::from_millis(1))
            .unwrap();
        waited.timed_out()
    });
    *STOCK.lock().unwrap() += 2;
    CHANGED.notify_one();
    {
        let mut stock = STOCK.lock().unwrap();
        *stock += 1;
        CHANGED.notify_one();
    }
    taker.join().unwrap();
    println!("{}", visitor.join().unwrap());
}
