//! A waiter who keeps the order in hand when the notepad is in use.

use std::sync::{Mutex, TryLockError};

/// Adds `line` to the notes, or gives it back at once if the notes are in use.
fn try_note(notes: &Mutex<Vec<String>>, line: String) -> Result<(), String> {
    match notes.try_lock() {
        Ok(mut notes) => {
            notes.push(line);
            Ok(())
        }
        Err(TryLockError::WouldBlock) => Err(line),
        Err(TryLockError::Poisoned(error)) => panic!("{error}"),
    }
}

fn main() {
    let notes = Mutex::new(Vec::new());
    println!("{:?}", try_note(&notes, "two soups".to_string()));
    println!("{notes:?}");
}

#[cfg(test)]
mod check;
