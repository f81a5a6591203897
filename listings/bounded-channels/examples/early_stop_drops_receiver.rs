//! Dropping the receiver first turns the waiting `send` into an error, and the sender ends.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (found, matches) = mpsc::sync_channel(1);
    let search = thread::spawn(move || {
        for page in 1..=10 {
            if found.send(page).is_err() {
                break;
            }
        }
    });

    let first: Vec<i32> = matches.iter().take(2).collect();
    println!("the first pages are {first:?}");
    drop(matches);
    search.join().unwrap();
}
