//! One thread panics with the lock in hand while another asks for it.

use std::sync::Mutex;
use std::thread;

fn main() {
    let jars = Mutex::new(7);

    thread::scope(|scope| {
        let shelf = scope.spawn(|| {
            let mut jars = jars.lock().unwrap();
            *jars -= 1;
            panic!("dropped a jar");
        });
        match jars.lock() {
            Ok(jars) => println!("{jars} jars"),
            Err(poisoned) => println!("{} jars and a panic", poisoned.into_inner()),
        }
        assert!(shelf.join().is_err());
    });
}
