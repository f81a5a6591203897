//! A message that was formatted is a `String`, and this loses it.

use std::thread::{self, JoinHandle};

/// The thread's result, or the message it panicked with ("unknown" if it had none).
fn outcome(thread: JoinHandle<u32>) -> Result<u32, String> {
    thread.join().map_err(|payload| {
        payload
            .downcast_ref::<&'static str>()
            .map_or(String::from("unknown"), |message| message.to_string())
    })
}

fn main() {
    println!("{:?}", outcome(thread::spawn(|| 4 * 3)));
}

#[cfg(test)]
mod check;
