//! The thread makes bytes of the order.

use std::thread;

fn main() {
    let order = String::from("two soups");
    let cook = thread::spawn(|| order.into_bytes());
    println!("{} bytes cooked", cook.join().unwrap().len());
}
