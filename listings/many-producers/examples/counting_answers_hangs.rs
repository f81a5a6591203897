//! `main` waits for three answers; one waiter leaves without giving one.

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

    let mut total = 0;
    for number in 1..=3 {
        total += rx.recv().unwrap();
        println!("answer {number} of 3");
    }
    println!("{total} guests");
}
