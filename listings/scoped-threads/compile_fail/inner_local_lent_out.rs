//! The list is made inside the scope's closure.

use std::thread;

fn main() {
    thread::scope(|s| {
        let trees = vec!["apple", "pear"];
        let list = &trees;
        s.spawn(move || println!("{}", list.len()));
    });
}
