//! What it looks for never comes.

use std::{sync::Mutex, thread};
static DONE: Mutex<bool> = Mutex::new(false);
fn main() {
    let t = thread::spawn(|| *DONE.lock().unwrap() = false);
    while !*DONE.lock().unwrap() {
        thread::yield_now();
    }
    t.join().unwrap();
}
