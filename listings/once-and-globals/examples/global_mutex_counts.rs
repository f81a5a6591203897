//! A `static` with a mutex in it is a global that every thread may change.

use std::sync::Mutex;
use std::thread;

static SHIPS: Mutex<u32> = Mutex::new(0);

fn arrive(ships: u32) {
    *SHIPS.lock().unwrap() += ships;
}

fn main() {
    thread::scope(|s| {
        s.spawn(|| arrive(2));
        s.spawn(|| arrive(3));
    });

    println!("{} ships in harbor", SHIPS.lock().unwrap());
    assert_eq!(*SHIPS.lock().unwrap(), 5);
}
