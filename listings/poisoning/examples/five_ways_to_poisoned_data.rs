//! Five calls tell that a mutex is poisoned, and four of them hand its data over.

use std::sync::{Mutex, TryLockError};
use std::thread;

fn main() {
    let mut crates = Mutex::new(12);
    let porter = thread::scope(|scope| {
        let porter = scope.spawn(|| {
            let mut crates = crates.lock().unwrap();
            *crates -= 1;
            panic!("dropped a crate");
        });
        porter.join()
    });
    assert!(porter.is_err());

    println!("is_poisoned: {}", crates.is_poisoned());

    if let Err(poisoned) = crates.lock() {
        println!("lock: {}", *poisoned.into_inner());
    }
    if let Err(TryLockError::Poisoned(poisoned)) = crates.try_lock() {
        println!("try_lock: {}", *poisoned.into_inner());
    }
    if let Err(poisoned) = crates.get_mut() {
        println!("get_mut: {}", *poisoned.into_inner());
    }
    if let Err(poisoned) = crates.into_inner() {
        println!("into_inner: {}", poisoned.into_inner());
    }
}
