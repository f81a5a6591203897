//! The loop over the receiver never ends: `main` still owns a sender.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();

    for table in 1..=3 {
        let tx = tx.clone();
        thread::spawn(move || tx.send(table).unwrap());
    }

    let mut count = 0;
    for _table in rx {
        count += 1;
        println!("{count} of 3 orders");
    }
    println!("the kitchen closes");
}
