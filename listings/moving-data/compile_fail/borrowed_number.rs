//! Without `move`, the closure borrows even a number.

use std::thread;

fn main() {
    let table = 7;
    let waiter = thread::spawn(|| println!("serving table {table}"));
    waiter.join().unwrap();
}
