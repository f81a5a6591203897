//! A generic job could hold a borrow unless its bounds rule that out.

use std::thread;

fn in_background<F: FnOnce() + Send>(job: F) {
    thread::spawn(job).join().unwrap();
}

fn main() {
    in_background(|| println!("washing up"));
}
