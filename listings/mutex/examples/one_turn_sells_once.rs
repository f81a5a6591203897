//! Looking and taking under one guard sells the last seat once, in every interleaving.

use std::sync::Mutex;
use std::thread;

fn main() {
    let seats = Mutex::new(1);

    thread::scope(|scope| {
        for _buyer in 0..2 {
            scope.spawn(|| {
                let mut free = seats.lock().unwrap();
                if *free > 0 {
                    *free -= 1;
                }
            });
        }
    });

    println!("seats left: {}", seats.into_inner().unwrap());
}
