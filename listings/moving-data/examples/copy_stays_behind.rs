//! `move` copies a number: the thread changes its copy, and `main` never sees it.

use std::thread;

fn main() {
    let mut guests = 10;

    let door = thread::spawn(move || {
        guests += 5;
        println!("at the door: {guests}");
    });
    door.join().unwrap();

    println!("in the book: {guests}");
    assert_eq!(guests, 10);
}
