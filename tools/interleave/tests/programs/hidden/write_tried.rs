//! Whether `try_write` finds a reader depends on when that leaves.

use std::sync::RwLock;

static PRICE: RwLock<i32> = RwLock::new(1);

fn main() {
    let reader = std::thread::spawn(|| *PRICE.read().unwrap());
    let changed = match PRICE.try_write() {
        Ok(mut price) => {
            *price = 2;
            "changed"
        }
        Err(_) => "kept",
    };
    println!("{changed} {}", reader.join().unwrap());
}
