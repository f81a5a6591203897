//! Waits for a message, but never for long, until the sender is gone.

use std::{sync::mpsc, thread, time::Duration};
fn main() {
    let (tx, rx) = mpsc::channel();
    let t = thread::spawn(move || {
        tx.send(1).unwrap();
    });
    loop {
        match rx.recv_timeout(Duration::from_millis(10)) {
            Ok(n) => println!("{n}"),
            Err(mpsc::RecvTimeoutError::Timeout) => continue,
            Err(mpsc::RecvTimeoutError::Disconnected) => break,
        }
    }
    t.join().unwrap();
}
