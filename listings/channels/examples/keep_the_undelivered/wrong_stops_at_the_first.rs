//! Returns the letter that came back and loses the ones behind it.

use std::sync::mpsc::{self, SendError, Sender};

#[derive(Debug, PartialEq)]
pub struct Letter(&'static str);

/// Sends the letters in order and returns those that could not be sent, in order.
pub fn deliver(tx: &Sender<Letter>, letters: Vec<Letter>) -> Vec<Letter> {
    for letter in letters {
        if let Err(SendError(letter)) = tx.send(letter) {
            return vec![letter];
        }
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
