//! A panic of the thread goes straight on into the caller.

use std::thread::{self, JoinHandle};

/// The thread's result, or the message it panicked with ("unknown" if it had none).
fn outcome(thread: JoinHandle<u32>) -> Result<u32, String> {
    Ok(thread.join().unwrap())
}

fn main() {
    println!("{:?}", outcome(thread::spawn(|| 4 * 3)));
}

#[cfg(test)]
mod check;
