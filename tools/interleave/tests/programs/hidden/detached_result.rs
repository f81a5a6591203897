//! The result of a thread that nobody joins is dropped by the thread, or by who drops the handle later.

use std::sync::mpsc::{Sender, channel};
use std::thread;

struct Letter {
    _sender: Sender<()>,
}

impl Drop for Letter {
    fn drop(&mut self) {
        println!("dropped by {}", thread::current().name().unwrap());
    }
}

fn main() {
    let (sender, receiver) = channel();
    let worker = thread::Builder::new().name("worker".to_owned());
    let handle = worker.spawn(|| Letter { _sender: sender }).unwrap();
    drop(handle);
    receiver.recv().unwrap_err();
}
