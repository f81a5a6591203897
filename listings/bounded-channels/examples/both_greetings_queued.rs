//! With room for one message in each channel, both threads send and go on.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (to_ada, from_bob) = mpsc::sync_channel(1);
    let (to_bob, from_ada) = mpsc::sync_channel(1);
    let ada = thread::spawn(move || {
        to_bob.send("hello, Bob").unwrap();
        from_bob.recv().unwrap()
    });

    to_ada.send("hello, Ada").unwrap();
    println!("Bob hears {:?}", from_ada.recv().unwrap());
    println!("Ada hears {:?}", ada.join().unwrap());
}
