//! Inspect each tree in a thread of its own, and lose no result to a panic elsewhere.

use std::thread;

fn inspect_all(trees: &[&str], inspect: fn(&str) -> u32) -> Vec<Option<u32>> {
    let mut apples = vec![None; trees.len()];
    thread::scope(|s| {
        for (tree, place) in trees.iter().zip(&mut apples) {
            s.spawn(move || *place = Some(inspect(tree)));
        }
    });
    apples
}

fn main() {
    let apples = inspect_all(&["elstar", "boskoop"], |tree| tree.len() as u32);
    println!("{apples:?}");
}

#[cfg(test)]
mod check;
