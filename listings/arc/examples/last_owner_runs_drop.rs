//! Whichever owner lets go last destroys the value, on its own thread.

use std::sync::Arc;
use std::thread;

struct Tent;

impl Drop for Tent {
    fn drop(&mut self) {
        println!("{} folds the tent", thread::current().name().unwrap());
    }
}

fn main() {
    let tent = Arc::new(Tent);
    let shared = Arc::clone(&tent);

    let scout = thread::Builder::new()
        .name(String::from("scout"))
        .spawn(move || drop(shared))
        .unwrap();
    drop(tent);

    scout.join().unwrap();
}
