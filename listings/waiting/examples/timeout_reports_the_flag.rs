//! `wait_timeout_while` reports a timeout only if the wait was still needed.

use std::sync::{Condvar, Mutex};
use std::time::Duration;

fn main() {
    let gate_open = Mutex::new(false);
    let bell = Condvar::new();

    let open = gate_open.lock().unwrap();
    let (mut open, wait) = bell
        .wait_timeout_while(open, Duration::from_millis(20), |open| !*open)
        .unwrap();
    println!("open: {open}, timed out: {}", wait.timed_out());

    *open = true;
    let (open, wait) = bell
        .wait_timeout_while(open, Duration::ZERO, |open| !*open)
        .unwrap();
    println!("open: {open}, timed out: {}", wait.timed_out());
}
