//! A receiver has one owner at a time, and two threads may not receive through references to it.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (orders, counter) = mpsc::channel::<u32>();
    orders.send(7).unwrap();

    thread::scope(|s| {
        s.spawn(|| println!("{:?}", counter.try_recv()));
    });
}
