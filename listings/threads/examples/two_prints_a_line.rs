//! Each print is whole, but another thread's line can come between two of them.

use std::thread;

fn main() {
    let waiter = thread::spawn(|| {
        print!("table 7: ");
        println!("two soups");
    });
    println!("kitchen: ready");
    waiter.join().unwrap();
}
