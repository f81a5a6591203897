//! A `RefCell` in an `Arc` is changed by another thread.

use std::cell::RefCell;
use std::sync::Arc;
use std::thread;

fn main() {
    let score = Arc::new(RefCell::new(0));

    let shared = Arc::clone(&score);
    let player = thread::spawn(move || *shared.borrow_mut() += 1);

    player.join().unwrap();
    println!("{}", score.borrow());
}
