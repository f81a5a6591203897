//! The other thread sees that the mutex is taken now and then.

use std::{sync::Mutex, thread};
static DONE: Mutex<bool> = Mutex::new(false);
fn main() {
    let t = thread::spawn(|| {
        println!("{}", DONE.try_lock().is_ok());
        *DONE.lock().unwrap() = true;
    });
    while !*DONE.lock().unwrap() {
        thread::yield_now();
    }
    t.join().unwrap();
}
