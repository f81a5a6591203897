//! A guard may not be sent away: the thread that locked has to unlock.

use std::sync::Mutex;
use std::thread;

fn main() {
    let scores = Mutex::new(vec![3, 1, 2]);
    let guard = scores.lock().unwrap();

    thread::scope(|s| {
        s.spawn(move || drop(guard));
    });
}
