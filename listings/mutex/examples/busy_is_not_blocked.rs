//! While one thread holds the guard, another thread's `try_lock` says so at once.

use std::sync::{Mutex, TryLockError};
use std::thread;

fn look(booth: &Mutex<&str>) -> String {
    match booth.try_lock() {
        Ok(caller) => format!("free, last used by {caller}"),
        Err(TryLockError::WouldBlock) => "busy".to_string(),
        Err(TryLockError::Poisoned(error)) => panic!("{error}"),
    }
}

fn main() {
    let booth = Mutex::new("nobody");

    let mut inside = booth.lock().unwrap();
    *inside = "Ada";
    let seen = thread::scope(|scope| scope.spawn(|| look(&booth)).join().unwrap());
    println!("while Ada is inside: {seen}");

    drop(inside);
    let seen = thread::scope(|scope| scope.spawn(|| look(&booth)).join().unwrap());
    println!("after she leaves:    {seen}");
}
