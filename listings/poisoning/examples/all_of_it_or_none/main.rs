//! A list that shows half an edit when the edit panics.

use std::sync::Mutex;

/// Applies `edit` to the list; if `edit` panics, the list stays as it was.
fn change(list: &Mutex<Vec<String>>, edit: impl FnOnce(&mut Vec<String>)) {
    let mut list = list.lock().unwrap();
    edit(&mut list);
}

fn main() {
    let list = Mutex::new(Vec::new());
    change(&list, |list| list.push("soup".to_string()));
    println!("{list:?}");
}

#[cfg(test)]
mod check;
