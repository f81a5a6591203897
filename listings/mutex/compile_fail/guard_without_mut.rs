//! A guard in a variable that is not `mut` is asked to change the data.

use std::sync::Mutex;

fn main() {
    let seats = Mutex::new(5);

    let free = seats.lock().unwrap();
    *free -= 1;
}
