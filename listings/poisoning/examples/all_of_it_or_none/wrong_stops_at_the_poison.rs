//! A list that refuses every change after an edit that panicked.

use std::sync::Mutex;

/// Applies `edit` to the list; if `edit` panics, the list stays as it was.
fn change(list: &Mutex<Vec<String>>, edit: impl FnOnce(&mut Vec<String>)) {
    let mut list = list.lock().unwrap();
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
