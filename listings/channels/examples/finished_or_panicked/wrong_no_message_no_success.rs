//! Judges the worker by its messages: one that panics late looks finished.

use std::sync::mpsc::{self, Receiver};
use std::thread::{self, JoinHandle};

/// Adds up everything the worker sends.
///
/// `Ok` holds the total of a worker that finished,
/// `Err` what had arrived before the worker panicked.
pub fn supervise(rx: Receiver<u32>, worker: JoinHandle<()>) -> Result<u32, u32> {
    let Ok(first) = rx.recv() else {
        return Err(0);
    };
    drop(worker);
    Ok(first + rx.iter().sum::<u32>())
}

fn main() {
    let (tx, rx) = mpsc::channel();
    let worker = thread::spawn(move || {
        for guests in [2, 4, 6] {
            tx.send(guests).unwrap();
        }
    });
    assert_eq!(supervise(rx, worker), Ok(12));
}

#[cfg(test)]
mod check;
