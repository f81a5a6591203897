//! A list whose edits overwrite what others have added meanwhile.

use std::sync::Mutex;

/// Applies `edit` to the list; if `edit` panics, the list stays as it was.
fn change(list: &Mutex<Vec<String>>, edit: impl FnOnce(&mut Vec<String>)) {
    let mut edited = list.lock().unwrap().clone();
    edit(&mut edited);
    *list.lock().unwrap() = edited;
}

fn main() {
    let list = Mutex::new(Vec::new());
    change(&list, |list| list.push("soup".to_string()));
    println!("{list:?}");
}

#[cfg(test)]
mod check;
