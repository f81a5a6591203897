//! Receiving until the channel ends needs no count, so a missing answer cannot stop it.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();

    for note in ["4", "two", "6"] {
        let tx = tx.clone();
        thread::spawn(move || {
            let Ok(guests) = note.parse::<u32>() else {
                return;
            };
            tx.send(guests).unwrap();
        });
    }
    drop(tx);

    let answers: Vec<u32> = rx.iter().collect();
    let total: u32 = answers.iter().sum();
    println!("{} answers, {total} guests", answers.len());
}
