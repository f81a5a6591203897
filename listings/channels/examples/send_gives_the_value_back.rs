//! When the receiver is gone, `send` returns the value inside the error.

use std::sync::mpsc::{self, SendError};

fn main() {
    let (tx, rx) = mpsc::channel();
    drop(rx);

    let result = tx.send(String::from("soup for table 4"));

    let Err(SendError(order)) = result else {
        panic!("nobody can receive this");
    };
    println!("not sent, still ours: {order}");
}
