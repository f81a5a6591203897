//! `_` is not a variable, so the guard is dropped at once.

use std::sync::Mutex;

fn main() {
    let till = Mutex::new(());
    let _ = till.lock().unwrap();
    println!("counting coins");
}
