//! If every owner calls `into_inner`, exactly one of them gets the value.

use std::sync::Arc;
use std::thread;

fn main() {
    let parcel = Arc::new(String::from("books"));
    let shared = Arc::clone(&parcel);

    let neighbor = thread::spawn(move || Arc::into_inner(shared).is_some());
    let mine = Arc::into_inner(parcel).is_some();
    let theirs = neighbor.join().unwrap();

    println!("parcels received: {}", u8::from(mine) + u8::from(theirs));
    assert_ne!(mine, theirs);
}
