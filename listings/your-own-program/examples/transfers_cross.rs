//! Two transfers in opposite directions end, or wait for each other for ever.

use std::{sync::Mutex, thread};

fn transfer(from: &Mutex<i32>, to: &Mutex<i32>, amount: i32) {
    let mut from = from.lock().unwrap();
    let mut to = to.lock().unwrap();
    *from -= amount;
    *to += amount;
}

fn main() {
    let ada = Mutex::new(10);
    let ben = Mutex::new(10);
    thread::scope(|scope| {
        scope.spawn(|| transfer(&ada, &ben, 3));
        scope.spawn(|| transfer(&ben, &ada, 5));
    });
    println!("{} and {}", ada.lock().unwrap(), ben.lock().unwrap());
}
