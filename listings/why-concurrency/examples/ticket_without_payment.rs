//! No data race, no `unsafe`, and still the ticket may come before the payment.

use std::thread;

fn main() {
    let payment = thread::spawn(|| println!("payment received"));
    let ticket = thread::spawn(|| println!("ticket issued"));

    payment.join().unwrap();
    ticket.join().unwrap();
}
