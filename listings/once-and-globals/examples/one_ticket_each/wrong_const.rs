//! Hand out tickets 1, 2, 3 and so on to all threads, and no number twice.

#![allow(const_item_interior_mutations)]
#![allow(clippy::declare_interior_mutable_const)]
#![allow(clippy::borrow_interior_mutable_const)]

use std::sync::Mutex;

const LAST: Mutex<u32> = Mutex::new(0);

fn next_ticket() -> u32 {
    *LAST.lock().unwrap() += 1;
    *LAST.lock().unwrap()
}

fn main() {
    println!("ticket {}", next_ticket());
    println!("ticket {}", next_ticket());
}

#[cfg(test)]
mod check;
