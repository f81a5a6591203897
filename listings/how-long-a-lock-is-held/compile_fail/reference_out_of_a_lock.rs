//! A function locks, and returns a reference to what it found.

use std::sync::Mutex;

fn first(guests: &Mutex<Vec<String>>) -> &str {
    &guests.lock().unwrap()[0]
}

fn main() {
    let guests = Mutex::new(vec!["Ada".to_string()]);
    println!("{}", first(&guests));
}
