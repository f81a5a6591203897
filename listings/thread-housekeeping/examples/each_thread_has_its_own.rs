//! Every thread starts from its own first value of a thread-local.

use std::cell::Cell;
use std::thread;

thread_local! {
    static BOARDS: Cell<u32> = const { Cell::new(0) };
}

fn saw(n: u32) -> u32 {
    BOARDS.set(BOARDS.get() + n);
    BOARDS.get()
}

fn main() {
    let mine = saw(5);
    let theirs = thread::spawn(|| saw(1) + saw(1)).join().unwrap();

    println!("main: {mine}, the other: {theirs}, main again: {}", saw(2));
    assert_eq!((mine, theirs), (5, 1 + 2));
}
