//! Saw each order in a thread of its own, and tell how many boards came of it.

use std::cell::Cell;

thread_local! {
    static BOARDS: Cell<u32> = const { Cell::new(0) };
}

/// Saws, and counts what this thread has sawn.
fn saw(boards: u32) {
    BOARDS.set(BOARDS.get() + boards);
}

fn saw_all(orders: &[u32]) -> u32 {
    for &order in orders {
        saw(order);
    }
    BOARDS.get()
}

fn main() {
    println!("{} boards", saw_all(&[3, 4, 7]));
}

#[cfg(test)]
mod check;
