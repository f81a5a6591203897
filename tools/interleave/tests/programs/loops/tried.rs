//! Looks whenever the mutex can be had at once.

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
    loop {
        if let Ok(guard) = done.try_lock() {
            if *guard {
                break;
            }
        }
    }
    t.join().unwrap();
    println!("done");
}
