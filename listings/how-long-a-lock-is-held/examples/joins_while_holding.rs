//! `main` holds the guard while it joins a thread that needs the lock.

use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let orders = Arc::new(Mutex::new(vec!["soup"]));
    let mut list = orders.lock().unwrap();

    let waiter = {
        let orders = Arc::clone(&orders);
        thread::spawn(move || orders.lock().unwrap().push("bread"))
    };

    list.push("tea");
    println!("one order written, waiting for the waiter");
    waiter.join().unwrap();
    println!("{} orders", list.len());
}
