//! `Arc` shares the guest list, `Mutex` lets one thread at a time change it.

use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let guests = Arc::new(Mutex::new(vec!["Ada"]));

    let doors: Vec<_> = ["Bo", "Cy"]
        .into_iter()
        .map(|name| {
            let guests = Arc::clone(&guests);
            thread::spawn(move || guests.lock().unwrap().push(name))
        })
        .collect();
    for door in doors {
        door.join().unwrap();
    }

    println!("{} guests", guests.lock().unwrap().len());
    assert_eq!(guests.lock().unwrap().len(), 3);
}
