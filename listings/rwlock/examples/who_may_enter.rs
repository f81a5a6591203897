//! What another thread may do while one guard is alive.

use std::sync::RwLock;
use std::thread;

fn row(held: &str, price: &RwLock<u32>) {
    let answer = |granted: bool| if granted { "granted" } else { "refused" };
    thread::scope(|s| {
        s.spawn(|| {
            let read = answer(price.try_read().is_ok());
            let write = answer(price.try_write().is_ok());
            println!("| {held} | {read} | {write} |");
        });
    });
}

fn main() {
    let price = RwLock::new(4);
    println!("| one thread holds | another's `try_read` | another's `try_write` |");
    println!("|---|---|---|");

    row("nothing", &price);

    let reading = price.read().unwrap();
    row("a read guard", &price);
    drop(reading);

    let writing = price.write().unwrap();
    row("a write guard", &price);
    drop(writing);
}
