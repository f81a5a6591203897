//! Wrong: after the second look the lock is free before the answer is cached.

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
    let cached = cache.read().unwrap().get(question).copied();
    if let Some(known) = cached {
        return known;
    }
    let computed = compute();
    let meanwhile = cache.read().unwrap().get(question).copied();
    if let Some(known) = meanwhile {
        return known;
    }
    cache
        .write()
        .unwrap()
        .insert(String::from(question), computed);
    computed
}

fn main() {
    let cache = Cache::default();
    println!("{}", answer(&cache, "6 * 7", || 6 * 7));
    println!("{}", answer(&cache, "6 * 7", || unreachable!("cached")));
}
