//! A channel carries one type; an enum lets that type say several things.

use std::sync::mpsc;
use std::thread;

enum ToKitchen {
    Cook { table: u8, dish: &'static str },
    Cancel { table: u8 },
}

fn main() {
    let (tx, rx) = mpsc::channel();

    let waiter = thread::spawn(move || {
        let dish = "soup";
        tx.send(ToKitchen::Cook { table: 4, dish }).unwrap();
        tx.send(ToKitchen::Cancel { table: 4 }).unwrap();
    });

    for message in rx {
        match message {
            ToKitchen::Cook { table, dish } => println!("table {table}: cook {dish}"),
            ToKitchen::Cancel { table } => println!("table {table}: stop cooking"),
        }
    }
    waiter.join().unwrap();
}
