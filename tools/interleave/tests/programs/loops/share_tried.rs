//! Looks whenever the `RwLock` can be had at once.

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
    loop {
        if let Ok(guard) = done.try_read() {
            if *guard {
                break;
            }
        }
    }
    t.join().unwrap();
    println!("done");
}
