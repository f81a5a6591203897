//! A guard without a name is gone at the end of its statement; a named one stays.

use std::sync::Mutex;

fn main() {
    let shelf = Mutex::new(vec!["flour", "salt"]);

    let count = shelf.lock().unwrap().len();
    println!("{count} items, lock free: {}", shelf.try_lock().is_ok());

    let items = shelf.lock().unwrap();
    println!(
        "{} items, lock free: {}",
        items.len(),
        shelf.try_lock().is_ok()
    );
}
