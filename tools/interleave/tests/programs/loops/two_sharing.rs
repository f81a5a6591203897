//! Two threads share the lock again and again until somebody writes.

use std::{sync::RwLock, thread};
static DONE: RwLock<bool> = RwLock::new(false);
fn main() {
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                while !*DONE.read().unwrap() {
                    thread::yield_now();
                }
            });
        }
        *DONE.write().unwrap() = true;
    });
    println!("done");
}
