//! A `const` mutex is a new mutex wherever its name stands.

#![allow(const_item_interior_mutations, reason = "shown on purpose")]
#![allow(clippy::declare_interior_mutable_const)]
#![allow(clippy::borrow_interior_mutable_const)]

use std::sync::Mutex;

const SHIPS: Mutex<u32> = Mutex::new(0);

fn main() {
    *SHIPS.lock().unwrap() += 2;
    *SHIPS.lock().unwrap() += 3;

    println!("{} ships in harbor", SHIPS.lock().unwrap());
}
