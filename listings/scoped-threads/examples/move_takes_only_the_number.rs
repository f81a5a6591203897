//! `move` takes the loop's number and a reference; the trees stay with `main`.

use std::thread;

fn main() {
    let trees = ["apple", "pear", "plum"].map(String::from);
    let list = &trees;

    let labels: Vec<String> = thread::scope(|s| {
        let threads: Vec<_> = (0..list.len())
            .map(|row| s.spawn(move || format!("row {row}: {}", list[row])))
            .collect();
        threads.into_iter().map(|t| t.join().unwrap()).collect()
    });

    println!("{labels:?}");
    println!("{} trees", trees.len());
}
