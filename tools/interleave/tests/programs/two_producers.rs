//! Two producers send four messages each.
use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::channel();
    for producer in ["north", "south"] {
        let sender = sender.clone();
        thread::spawn(move || (1..=4).for_each(|load| sender.send((producer, load)).unwrap()));
    }
    drop(sender);
    receiver
        .iter()
        .for_each(|(producer, load)| println!("{producer} {load}"));
}
