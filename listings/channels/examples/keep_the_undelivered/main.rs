//! Starting point: `deliver` panics when nobody can receive.

use std::sync::mpsc::{self, Sender};

#[derive(Debug, PartialEq)]
pub struct Letter(&'static str);

/// Sends the letters in order and returns those that could not be sent, in order.
pub fn deliver(tx: &Sender<Letter>, letters: Vec<Letter>) -> Vec<Letter> {
    for letter in letters {
        tx.send(letter).unwrap();
    }
    Vec::new()
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
