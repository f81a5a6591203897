//! Inspect each tree in a thread of its own, and lose no result to a panic elsewhere.

use std::thread;

fn inspect_all(trees: &[&str], inspect: fn(&str) -> u32) -> Vec<Option<u32>> {
    thread::scope(|s| {
        trees
            .iter()
            .map(|tree| s.spawn(move || inspect(tree)))
            .map(|t| t.join().ok())
            .collect()
    })
}

fn main() {
    let apples = inspect_all(&["elstar", "boskoop"], |tree| tree.len() as u32);
    println!("{apples:?}");
}

#[cfg(test)]
mod check;
