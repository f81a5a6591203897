//! A panic's message is a `&'static str` or a `String`, and both must be tried.

use std::thread::{self, JoinHandle};

/// The thread's result, or the message it panicked with ("unknown" if it had none).
fn outcome(thread: JoinHandle<u32>) -> Result<u32, String> {
    thread.join().map_err(|payload| {
        if let Some(message) = payload.downcast_ref::<&'static str>() {
            message.to_string()
        } else if let Some(message) = payload.downcast_ref::<String>() {
            message.clone()
        } else {
            String::from("unknown")
        }
    })
}

fn main() {
    println!("{:?}", outcome(thread::spawn(|| 4 * 3)));
}

#[cfg(test)]
mod check;
