//! Inspect each tree in a thread of its own, and lose no result to a panic elsewhere.

use std::panic;

fn inspect_all(trees: &[&str], inspect: fn(&str) -> u32) -> Vec<Option<u32>> {
    trees
        .iter()
        .map(|tree| panic::catch_unwind(|| inspect(tree)).ok())
        .collect()
}

fn main() {
    let apples = inspect_all(&["elstar", "boskoop"], |tree| tree.len() as u32);
    println!("{apples:?}");
}

#[cfg(test)]
mod check;
