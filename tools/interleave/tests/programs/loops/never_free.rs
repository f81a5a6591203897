//! The mutex is never given back.

use std::{sync::Mutex, thread};
static DONE: Mutex<bool> = Mutex::new(false);
fn main() {
    let t = thread::spawn(|| std::mem::forget(DONE.lock().unwrap()));
    while !*DONE.lock().unwrap() {
        thread::yield_now();
    }
    t.join().unwrap();
}
