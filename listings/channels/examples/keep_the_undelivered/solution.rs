//! `deliver` unpacks each refused letter from its error.

use std::sync::mpsc::{self, SendError, Sender};

#[derive(Debug, PartialEq)]
pub struct Letter(&'static str);

/// Sends the letters in order and returns those that could not be sent, in order.
pub fn deliver(tx: &Sender<Letter>, letters: Vec<Letter>) -> Vec<Letter> {
    let mut undelivered = Vec::new();
    for letter in letters {
        if let Err(SendError(letter)) = tx.send(letter) {
            undelivered.push(letter);
        }
    }
    undelivered
}

fn main() {
    let (tx, rx) = mpsc::channel();
    let undelivered = deliver(&tx, vec![Letter("to Ada"), Letter("to Grace")]);
    drop(tx);

    assert!(undelivered.is_empty());
    assert!(rx.into_iter().eq([Letter("to Ada"), Letter("to Grace")]));
}

#[cfg(test)]
mod check;
