//! The helper takes what the guard lends, so the thread reads under one guard.

use std::sync::RwLock;
use std::thread;

fn label(count: u32) -> String {
    format!("{count} left")
}

fn main() {
    let stock = RwLock::new(3);

    thread::scope(|s| {
        let count = stock.read().unwrap();
        s.spawn(|| *stock.write().unwrap() -= 1);

        println!("{count}: {}", label(*count));
    });

    assert_eq!(*stock.read().unwrap(), 2);
}
