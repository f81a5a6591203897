//! A price list that looks again in one turn of the lock and stores in another.

use std::collections::HashMap;
use std::sync::Mutex;

/// The price of `item`, looked up if the cache does not have it.
fn price(cache: &Mutex<HashMap<String, u32>>, item: &str, look_up: impl FnOnce() -> u32) -> u32 {
    let known = cache.lock().unwrap().get(item).copied();
    if let Some(price) = known {
        return price;
    }
    let found = look_up();
    let meanwhile = cache.lock().unwrap().get(item).copied();
    if let Some(price) = meanwhile {
        return price;
    }
    cache.lock().unwrap().insert(item.to_string(), found);
    found
}

fn main() {
    let cache = Mutex::new(HashMap::new());
    println!("tea costs {}", price(&cache, "tea", || 3));
    println!("tea costs {}", price(&cache, "tea", || 4));
}

#[cfg(test)]
mod check;
