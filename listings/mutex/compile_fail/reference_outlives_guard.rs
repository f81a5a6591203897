//! A reference into the data cannot outlive the guard it came through.

use std::sync::Mutex;

fn main() {
    let guests = Mutex::new(vec!["Ada", "Bo"]);

    let list = guests.lock().unwrap();
    let first = &list[0];
    drop(list);
    println!("{first}");
}
