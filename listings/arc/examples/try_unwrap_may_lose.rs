//! Two threads both ask for the value with `try_unwrap`, and sometimes neither gets it.

use std::sync::Arc;
use std::thread;

fn take(parcel: Arc<String>) -> Option<String> {
    Arc::try_unwrap(parcel).ok()
}

fn main() {
    let parcel = Arc::new(String::from("books"));
    let shared = Arc::clone(&parcel);

    let neighbor = thread::spawn(move || take(shared).is_some());
    let mine = take(parcel).is_some();
    let theirs = neighbor.join().unwrap();

    println!("parcels received: {}", u8::from(mine) + u8::from(theirs));
}
