//! `wait_while` looks again after each wake-up, so the customer is always served.

use std::sync::{Condvar, Mutex};
use std::thread;

fn main() {
    let shelf = Mutex::new(Vec::new());
    let delivery = Condvar::new();

    thread::scope(|s| {
        let customer = s.spawn(|| {
            let shelf = shelf.lock().unwrap();
            let mut shelf = delivery.wait_while(shelf, |s| s.is_empty()).unwrap();
            shelf.pop()
        });
        s.spawn(|| shelf.lock().unwrap().pop());

        for loaf in [1, 2] {
            shelf.lock().unwrap().push(loaf);
            delivery.notify_one();
        }
        let served = customer.join().unwrap().is_some();
        println!("the customer was served: {served}");
    });
}
