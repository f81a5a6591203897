//! A channel of capacity 0: whoever sends waits until the message is taken.
use std::sync::mpsc;
use std::thread;

fn main() {
    let (hand, other_hand) = mpsc::sync_channel(0);
    let giver = thread::spawn(move || {
        hand.send("key").unwrap();
        println!("given");
    });
    println!("ready");
    let thing = other_hand.recv().unwrap();
    println!("got the {thing}");
    giver.join().unwrap();
}
