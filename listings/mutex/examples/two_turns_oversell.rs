//! Looking in one turn and taking in another can sell the last seat twice.

use std::sync::Mutex;
use std::thread;

fn main() {
    let seats = Mutex::new(1);

    thread::scope(|scope| {
        for _buyer in 0..2 {
            scope.spawn(|| {
                let free = *seats.lock().unwrap();
                if free > 0 {
                    *seats.lock().unwrap() -= 1;
                }
            });
        }
    });

    println!("seats left: {}", seats.into_inner().unwrap());
}
