//! The guard is forgotten instead of dropped.

use std::mem;
use std::sync::Mutex;

fn main() {
    let mut seats = Mutex::new(5);

    let guard = seats.lock().unwrap();
    mem::forget(guard);

    println!("try_lock gets it: {}", seats.try_lock().is_ok());
    println!("get_mut sees: {}", seats.get_mut().unwrap());
}
