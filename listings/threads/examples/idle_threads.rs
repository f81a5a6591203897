//! Threads that wait hold memory but use no processor time.

use std::time::Duration;
use std::{env, thread};

fn wait() {
    // SLEEP: keeps the threads alive so that you can look at them; it orders nothing.
    thread::sleep(Duration::from_secs(1));
}

fn main() {
    let count: u32 = env::args()
        .nth(1)
        .map_or(3, |number| number.parse().expect("a number of threads"));

    let mut handles = Vec::new();
    for _ in 0..count {
        handles.push(thread::spawn(wait));
    }
    for handle in handles {
        handle.join().unwrap();
    }
    println!("{count} threads waited for a second");
}
