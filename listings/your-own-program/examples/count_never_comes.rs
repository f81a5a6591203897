//! The loop over the receiver never ends: `main` keeps the first sender itself.

use std::{sync::mpsc, thread};

fn main() {
    let (sender, receiver) = mpsc::channel();
    for words in [120, 80] {
        let sender = sender.clone();
        thread::spawn(move || sender.send(words));
    }
    let total: i32 = receiver.iter().sum();
    println!("{total} words");
}
