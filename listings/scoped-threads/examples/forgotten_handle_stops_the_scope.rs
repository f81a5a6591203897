//! A scope whose handle was leaked waits for ever, rather than let go of a borrow.

use std::mem;
use std::thread;

fn main() {
    let mut apples = 0;

    thread::scope(|s| {
        mem::forget(s.spawn(|| apples += 30));
        println!("handle forgotten");
    });

    println!("{apples} apples");
}
