//! Inspect each tree in a thread of its own, and lose no result to a panic elsewhere.

use std::panic;
use std::thread;

fn inspect_all(trees: &[&str], inspect: fn(&str) -> u32) -> Vec<Option<u32>> {
    let all = panic::catch_unwind(|| {
        thread::scope(|s| {
            let threads: Vec<_> = trees
                .iter()
                .map(|tree| s.spawn(move || inspect(tree)))
                .collect();
            threads.into_iter().map(|t| t.join().unwrap()).collect()
        })
    });
    match all {
        Ok(apples) => {
            let apples: Vec<u32> = apples;
            apples.into_iter().map(Some).collect()
        }
        Err(_) => vec![None; trees.len()],
    }
}

fn main() {
    let apples = inspect_all(&["elstar", "boskoop"], |tree| tree.len() as u32);
    println!("{apples:?}");
}

#[cfg(test)]
mod check;
