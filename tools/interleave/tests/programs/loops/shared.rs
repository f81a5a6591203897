//! Looks again and again at what an `RwLock` guards.

use std::{
    sync::{Arc, RwLock},
    thread,
};
fn main() {
    let done = Arc::new(RwLock::new(false));
    let theirs = Arc::clone(&done);
    let t = thread::spawn(move || {
        *theirs.write().unwrap() = true;
    });
    while !*done.read().unwrap() {
        thread::yield_now();
    }
    t.join().unwrap();
    println!("done");
}
