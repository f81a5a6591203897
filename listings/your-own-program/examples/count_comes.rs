//! Once `main` has dropped its sender, the loop ends with the last of the clones.

use std::{sync::mpsc, thread};

fn main() {
    let (sender, receiver) = mpsc::channel();
    for words in [120, 80] {
        let sender = sender.clone();
        thread::spawn(move || sender.send(words));
    }
    drop(sender);
    let total: i32 = receiver.iter().sum();
    println!("{total} words");
}
