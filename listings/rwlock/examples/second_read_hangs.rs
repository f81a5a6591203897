//! A thread that already reads asks to read again behind a waiting writer, and waits for itself.

use std::sync::RwLock;
use std::thread;

fn label(stock: &RwLock<u32>) -> String {
    format!("{} left", stock.read().unwrap())
}

fn main() {
    let stock = RwLock::new(3);

    thread::scope(|s| {
        let count = stock.read().unwrap();
        s.spawn(|| *stock.write().unwrap() -= 1);

        while stock.try_read().is_ok() {
            thread::yield_now();
        }
        println!("a writer is waiting");

        println!("{count}: {}", label(&stock));
    });
}
