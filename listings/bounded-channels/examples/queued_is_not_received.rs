//! `Ok` from a buffered `send` means queued: the receiver may leave without reading it.

use std::sync::mpsc;

#[derive(Debug)]
struct Letter(&'static str);

impl Drop for Letter {
    fn drop(&mut self) {
        println!("{} is destroyed", self.0);
    }
}

fn main() {
    let (post, letterbox) = mpsc::sync_channel(2);
    post.send(Letter("invitation")).unwrap();
    println!("send returned Ok");

    drop(letterbox);
    println!("the letterbox is gone");
    assert!(post.send(Letter("reminder")).is_err());
}
