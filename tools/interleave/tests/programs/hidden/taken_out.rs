//! Exactly one of two owners gets the value.

use std::sync::Arc;

fn main() {
    let mine = Arc::new(5);
    let theirs = mine.clone();
    let other = std::thread::spawn(move || Arc::into_inner(theirs));
    let got = Arc::into_inner(mine);
    println!("{got:?} {:?}", other.join().unwrap());
}
