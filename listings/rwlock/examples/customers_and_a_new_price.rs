//! Two readers may share the lock; the writer has it alone, before, between or after them.

use std::sync::RwLock;
use std::thread;

fn main() {
    let price = RwLock::new(4);

    thread::scope(|s| {
        s.spawn(|| println!("a customer reads {}", price.read().unwrap()));
        s.spawn(|| println!("a customer reads {}", price.read().unwrap()));
        s.spawn(|| *price.write().unwrap() = 5);
    });

    assert_eq!(*price.read().unwrap(), 5);
}
