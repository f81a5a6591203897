//! Takes what has arrived so far, and does not wait for the rest.

use std::sync::mpsc::{self, Receiver};
use std::thread;

/// Puts the answer of clerk `n` at place `n`, `None` where no answer came.
pub fn by_number(count: usize, rx: Receiver<(usize, char)>) -> Vec<Option<char>> {
    let mut answers = vec![None; count];
    for (clerk, answer) in rx.try_iter() {
        answers[clerk] = Some(answer);
    }
    answers
}

fn main() {
    let (tx, rx) = mpsc::channel();
    for numbered in ['a', 'b', 'c'].into_iter().enumerate() {
        let tx = tx.clone();
        thread::spawn(move || tx.send(numbered).unwrap());
    }
    drop(tx);
    assert_eq!(by_number(3, rx).into_iter().flatten().count(), 3);
}

#[cfg(test)]
mod check;
