//! One who sends does not know what another has sent.

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::mpsc;

static mut NOTE: i32 = 0;
static SENT: AtomicBool = AtomicBool::new(false);

fn main() {
    let (sender, receiver) = mpsc::channel();
    let other = sender.clone();
    let writer = std::thread::spawn(move || {
        unsafe { NOTE = 1 };
        other.send(1).unwrap();
        SENT.store(true, Relaxed);
    });
    while !SENT.load(Relaxed) {}
    sender.send(2).unwrap();
    println!("{}", unsafe { NOTE } == 1);
    writer.join().unwrap();
    drop(receiver);
}
