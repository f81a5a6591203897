//! Looks again and again at what a mutex guards.

use std::{
    sync::{Arc, Mutex},
    thread,
};
fn main() {
    let done = Arc::new(Mutex::new(false));
    let theirs = Arc::clone(&done);
    let t = thread::spawn(move || {
        *theirs.lock().unwrap() = true;
    });
    while !*done.lock().unwrap() {
        thread::yield_now();
    }
    t.join().unwrap();
    println!("done");
}
