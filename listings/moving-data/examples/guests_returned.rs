//! A thread hands its result back by returning it.

use std::thread;

fn main() {
    let guests = 10;

    let door = thread::spawn(move || guests + 5);
    let guests = door.join().unwrap();

    println!("in the book: {guests}");
    assert_eq!(guests, 15);
}
