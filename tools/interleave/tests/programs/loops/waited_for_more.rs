//! Takes from a queue, and waits for it to fill, but never for long.

use std::{
    sync::{Condvar, Mutex},
    thread,
    time::Duration,
};
static QUEUE: Mutex<Vec<u32>> = Mutex::new(Vec::new());
static CHANGED: Condvar = Condvar::new();
fn take(who: u32) {
    let mut queue = QUEUE.lock().unwrap();
    loop {
        if let Some(n) = queue.pop() {
            println!("{who} {n}");
            return;
        }
        queue = CHANGED
            .wait_timeout(queue, Duration::from_millis(5))
            .unwrap()
            .0;
    }
}
fn main() {
    thread::scope(|s| {
        s.spawn(|| take(0));
        QUEUE.lock().unwrap().push(7);
        CHANGED.notify_one();
    });
}
