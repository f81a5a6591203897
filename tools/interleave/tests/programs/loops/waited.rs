//! Waits for a notification, but never for long.

use std::{
    sync::{Condvar, Mutex},
    thread,
    time::Duration,
};
static READY: Mutex<bool> = Mutex::new(false);
static CHANGED: Condvar = Condvar::new();
fn main() {
    let t = thread::spawn(|| {
        *READY.lock().unwrap() = true;
        CHANGED.notify_one();
    });
    let mut ready = READY.lock().unwrap();
    while !*ready {
        ready = CHANGED
            .wait_timeout(ready, Duration::from_millis(10))
            .unwrap()
            .0;
    }
    drop(ready);
    t.join().unwrap();
    println!("done");
}
