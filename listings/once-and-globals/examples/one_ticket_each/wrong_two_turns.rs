//! Hand out tickets 1, 2, 3 and so on to all threads, and no number twice.

use std::sync::Mutex;

static LAST: Mutex<u32> = Mutex::new(0);

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
