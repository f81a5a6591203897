//! Whether the `else` branch finds the lock free depends on the edition.

use std::collections::HashMap;
use std::sync::Mutex;

fn main() {
    let prices = Mutex::new(HashMap::from([("tea", 3)]));

    if let Some(price) = prices.lock().unwrap().get("soup") {
        println!("soup costs {price}");
    } else {
        println!("no price yet, lock free: {}", prices.try_lock().is_ok());
    }
    println!("{} price known", prices.lock().unwrap().len());
}
