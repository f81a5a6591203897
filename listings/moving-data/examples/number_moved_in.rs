//! With `move`, the thread has the number for itself.

use std::thread;

fn main() {
    let table = 7;
    let waiter = thread::spawn(move || println!("serving table {table}"));
    waiter.join().unwrap();
}
