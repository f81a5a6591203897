//! A price list that locks everyone out while one price is looked up.

use std::collections::HashMap;
use std::sync::Mutex;

/// The price of `item`, looked up if the cache does not have it.
fn price(cache: &Mutex<HashMap<String, u32>>, item: &str, look_up: impl FnOnce() -> u32) -> u32 {
    let mut cache = cache.lock().unwrap();
    *cache.entry(item.to_string()).or_insert_with(look_up)
}

fn main() {
    let cache = Mutex::new(HashMap::new());
    println!("tea costs {}", price(&cache, "tea", || 3));
    println!("tea costs {}", price(&cache, "tea", || 4));
}

#[cfg(test)]
mod check;
