//! A waiter prints one line in two parts.

use std::thread;

fn main() {
    let waiter = thread::spawn(|| {
        print!("table 7: ");
        println!("two soups");
    });
    println!("kitchen: ready");
    waiter.join().unwrap();
}
