//! Exercise: a cache that computes a missing answer without holding its lock.

use std::collections::HashMap;
use std::sync::RwLock;

#[cfg(test)]
mod check;

pub type Cache = RwLock<HashMap<String, u64>>;

/// The answer to `question`: from the cache, or else from `compute`, and then cached.
///
/// No guard is alive while `compute` runs. If somebody caches an answer meanwhile,
/// that answer stays and is the one returned.
pub fn answer(cache: &Cache, question: &str, compute: impl FnOnce() -> u64) -> u64 {
    let mut answers = cache.write().unwrap();
    *answers
        .entry(String::from(question))
        .or_insert_with(compute)
}

fn main() {
    let cache = Cache::default();
    println!("{}", answer(&cache, "6 * 7", || 6 * 7));
    println!("{}", answer(&cache, "6 * 7", || unreachable!("cached")));
}
