//! The owners of a map are counted before the join and after it.

use std::sync::Arc;
use std::thread;

fn main() {
    let map = Arc::new(String::from("treasure"));
    let shared = Arc::clone(&map);

    let pirate = thread::spawn(move || drop(shared));

    println!("owners: {}", Arc::strong_count(&map));
    pirate.join().unwrap();
    println!("owners: {}", Arc::strong_count(&map));
}
