//! Hand out tickets 1, 2, 3 and so on to all threads, and no number twice.

use std::sync::Mutex;

fn next_ticket() -> u32 {
    static LAST: Mutex<u32> = Mutex::new(0);

    // One lock for both steps: counting and reading.
    let mut last = LAST.lock().unwrap();
    *last += 1;
    *last
}

fn main() {
    println!("ticket {}", next_ticket());
    println!("ticket {}", next_ticket());
}

#[cfg(test)]
mod check;
