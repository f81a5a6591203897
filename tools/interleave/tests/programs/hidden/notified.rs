//! A notification orders nothing: only the mutex does, and here nothing was done under it.

use std::sync::{Condvar, Mutex};

static mut NOTE: i32 = 0;
static LOCK: Mutex<()> = Mutex::new(());
static BELL: Condvar = Condvar::new();

fn main() {
    let guard = LOCK.lock().unwrap();
    let ringer = std::thread::spawn(|| {
        drop(LOCK.lock().unwrap());
        unsafe { NOTE = 1 };
        BELL.notify_one();
    });
    let _guard = BELL.wait(guard).unwrap();
    println!("{}", unsafe { NOTE } == 1);
    ringer.join().unwrap();
}
