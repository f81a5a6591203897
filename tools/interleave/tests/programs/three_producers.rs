//! Three producers send two messages each.
use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::channel();
    for producer in ["north", "south", "west"] {
        let sender = sender.clone();
        thread::spawn(move || (1..=2).for_each(|load| sender.send((producer, load)).unwrap()));
    }
    drop(sender);
    receiver
        .iter()
        .for_each(|(producer, load)| println!("{producer} {load}"));
}
