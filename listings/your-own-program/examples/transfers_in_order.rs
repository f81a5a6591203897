//! Where every thread takes the two locks in the same order, both transfers end.

use std::{sync::Mutex, thread};

fn main() {
    let ada = Mutex::new(10);
    let ben = Mutex::new(10);
    let ada_gives = |amount: i32| {
        let mut ada = ada.lock().unwrap();
        let mut ben = ben.lock().unwrap();
        *ada -= amount;
        *ben += amount;
    };
    thread::scope(|scope| {
        scope.spawn(|| ada_gives(3));
        scope.spawn(|| ada_gives(-5));
    });
    println!("{} and {}", ada.lock().unwrap(), ben.lock().unwrap());
}
