//! Two threads count and read, each under a lock of its own.

use std::sync::Mutex;
use std::thread;

static LAST: Mutex<u32> = Mutex::new(0);

fn next_ticket() -> u32 {
    *LAST.lock().unwrap() += 1;
    *LAST.lock().unwrap()
}

fn main() {
    let other = thread::spawn(next_ticket);
    let mine = next_ticket();
    println!("{mine} and {}", other.join().unwrap());
}
