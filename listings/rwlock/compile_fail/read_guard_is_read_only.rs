//! A read guard lends its value for reading only.

use std::sync::RwLock;

fn main() {
    let price = RwLock::new(4);

    *price.read().unwrap() += 1;

    println!("{price:?}");
}
