//! A thread looks for an order through a reference to the receiver.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (orders, counter) = mpsc::channel::<u32>();
    orders.send(7).unwrap();

    thread::scope(|s| {
        s.spawn(|| println!("{:?}", counter.try_recv()));
    });
}
