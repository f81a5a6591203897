//! With the spare sender dropped, the loop ends when the last waiter has sent.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();

    for table in 1..=3 {
        let tx = tx.clone();
        thread::spawn(move || tx.send(table).unwrap());
    }
    drop(tx);

    let mut count = 0;
    for _table in rx {
        count += 1;
        println!("{count} of 3 orders");
    }
    println!("the kitchen closes");
}
