//! Hand out tickets 1, 2, 3 and so on to all threads, and no number twice.

use std::sync::OnceLock;

static LAST: OnceLock<u32> = OnceLock::new();

fn next_ticket() -> u32 {
    let last = LAST.get_or_init(|| 0);
    last + 1
}

fn main() {
    println!("ticket {}", next_ticket());
    println!("ticket {}", next_ticket());
}

#[cfg(test)]
mod check;
