//! A message is dropped once: by the receiver's end if it was sent, else by the sender.

use std::sync::mpsc;

struct Letter;

impl Drop for Letter {
    fn drop(&mut self) {
        println!("dropped");
    }
}

fn main() {
    let (sender, receiver) = mpsc::channel();
    let other = std::thread::spawn(move || {
        let sent = sender.send(Letter).is_ok();
        println!("{}", if sent { "sent" } else { "not sent" });
    });
    drop(receiver);
    other.join().unwrap();
}
