//! Sorts by number, so a missing answer moves all later ones.

use std::sync::mpsc::{self, Receiver};
use std::thread;

/// Puts the answer of clerk `n` at place `n`, `None` where no answer came.
pub fn by_number(count: usize, rx: Receiver<(usize, char)>) -> Vec<Option<char>> {
    let mut numbered: Vec<(usize, char)> = rx.iter().collect();
    numbered.sort();
    let mut answers: Vec<Option<char>> = numbered.into_iter().map(|(_, a)| Some(a)).collect();
    answers.resize(count, None);
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
