//! A thread that looks only once can wake up after the loaf has gone.

use std::sync::{Condvar, Mutex};
use std::thread;

fn main() {
    let shelf = Mutex::new(Vec::new());
    let delivery = Condvar::new();

    thread::scope(|s| {
        let customer = s.spawn(|| {
            let mut shelf = shelf.lock().unwrap();
            if shelf.is_empty() {
                shelf = delivery.wait(shelf).unwrap();
            }
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
