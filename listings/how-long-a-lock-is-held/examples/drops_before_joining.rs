//! The guard is dropped before the join, so the other thread gets its turn.

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
    drop(list);
    println!("one order written, waiting for the waiter");
    waiter.join().unwrap();
    println!("{} orders", orders.lock().unwrap().len());
}
