//! A second variable takes the guard's name, and then the lock is tried.

use std::sync::Mutex;

fn main() {
    let seats = Mutex::new(5);

    let free = seats.lock().unwrap();
    let free = *free;

    println!("{free} seats, lock free: {}", seats.try_lock().is_ok());
}
