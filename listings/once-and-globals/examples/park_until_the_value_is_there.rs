//! A park in a loop: each return of `park` is checked against the value.

use std::sync::OnceLock;
use std::thread;

fn main() {
    let pilot = OnceLock::new();
    let ship = thread::current();

    thread::scope(|s| {
        s.spawn(|| {
            pilot.set("Ingrid").expect("set once");
            ship.unpark();
        });

        let name = loop {
            match pilot.get() {
                Some(name) => break name,
                None => thread::park(),
            }
        };
        println!("{name} on board");
    });
}
