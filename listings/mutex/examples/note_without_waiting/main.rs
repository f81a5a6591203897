//! A waiter who panics when the notepad is in use.

use std::sync::Mutex;

/// Adds `line` to the notes, or gives it back at once if the notes are in use.
fn try_note(notes: &Mutex<Vec<String>>, line: String) -> Result<(), String> {
    notes.try_lock().unwrap().push(line);
    Ok(())
}

fn main() {
    let notes = Mutex::new(Vec::new());
    println!("{:?}", try_note(&notes, "two soups".to_string()));
    println!("{notes:?}");
}

#[cfg(test)]
mod check;
