//! A scoped thread hands back a reference into what it borrowed.

use std::thread;

fn main() {
    let trees = String::from("fig quince plum");

    let longest: Option<&str> = thread::scope(|s| {
        let search = s.spawn(|| trees.split(' ').max_by_key(|name| name.len()));
        search.join().unwrap()
    });

    println!("{longest:?}");
}
