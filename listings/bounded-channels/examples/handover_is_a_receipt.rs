//! With capacity 0, `send` returns only once the receiver has the message.

use std::sync::mpsc::{self, TrySendError};
use std::thread;

fn main() {
    let (courier, customer) = mpsc::sync_channel(0);
    assert_eq!(
        courier.try_send("parcel"),
        Err(TrySendError::Full("parcel"))
    );

    let delivery = thread::spawn(move || {
        courier.send("parcel").unwrap();
        println!("the courier has handed it over");
    });

    println!("the customer opens the door");
    assert_eq!(customer.recv(), Ok("parcel"));
    delivery.join().unwrap();
}
