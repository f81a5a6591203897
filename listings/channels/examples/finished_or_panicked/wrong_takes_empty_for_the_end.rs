//! `try_iter` stops when the channel is empty, although the worker is still sending.

use std::sync::mpsc::{self, Receiver};
use std::thread::{self, JoinHandle};

/// Adds up everything the worker sends.
///
/// `Ok` holds the total of a worker that finished,
/// `Err` what had arrived before the worker panicked.
pub fn supervise(rx: Receiver<u32>, worker: JoinHandle<()>) -> Result<u32, u32> {
    let total = rx.try_iter().sum();
    match worker.join() {
        Ok(()) => Ok(total),
        Err(_) => Err(total),
    }
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
