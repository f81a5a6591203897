//! A list that an edit replaces as a whole or not at all.

use std::sync::{Mutex, PoisonError};

/// Applies `edit` to the list; if `edit` panics, the list stays as it was.
fn change(list: &Mutex<Vec<String>>, edit: impl FnOnce(&mut Vec<String>)) {
    let mut list = list.lock().unwrap_or_else(PoisonError::into_inner);
    let mut edited = list.clone();
    edit(&mut edited);
    *list = edited;
}

fn main() {
    let list = Mutex::new(Vec::new());
    change(&list, |list| list.push("soup".to_string()));
    println!("{list:?}");
}

#[cfg(test)]
mod check;
