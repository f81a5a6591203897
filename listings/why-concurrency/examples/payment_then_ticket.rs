//! The ticket's thread starts when the payment's thread has ended.

use std::thread;

fn main() {
    let payment = thread::spawn(|| println!("payment received"));
    payment.join().unwrap();

    let ticket = thread::spawn(|| println!("ticket issued"));
    ticket.join().unwrap();
}
