//! A poisoned lock can be taken, read and changed for as long as you like.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

/// Locks the list of orders, whose every state is valid: a panic cannot spoil it.
fn open<'a>(orders: &'a Mutex<Vec<&'static str>>) -> MutexGuard<'a, Vec<&'static str>> {
    orders.lock().unwrap_or_else(PoisonError::into_inner)
}

fn main() {
    let orders = Mutex::new(vec!["soup"]);

    let cook = thread::scope(|scope| {
        let cook = scope.spawn(|| {
            let orders = open(&orders);
            panic!("burnt the {}", orders[0]);
        });
        cook.join()
    });
    assert!(cook.is_err());

    open(&orders).push("bread");
    open(&orders).push("tea");
    println!("{:?}", open(&orders));
    println!("still poisoned: {}", orders.is_poisoned());
}
