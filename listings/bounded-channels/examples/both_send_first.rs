//! Over channels of capacity 0, two threads that both send first wait for ever.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (to_ada, from_bob) = mpsc::sync_channel(0);
    let (to_bob, from_ada) = mpsc::sync_channel(0);
    let ada = thread::spawn(move || {
        to_bob.send("hello, Bob").unwrap();
        from_bob.recv().unwrap()
    });

    to_ada.send("hello, Ada").unwrap();
    println!("Bob hears {:?}", from_ada.recv().unwrap());
    println!("Ada hears {:?}", ada.join().unwrap());
}
