//! `wait` blocks until another thread has set the value.

use std::sync::OnceLock;
use std::thread;

fn main() {
    let pilot = OnceLock::new();

    thread::scope(|s| {
        s.spawn(|| println!("{} on board", pilot.wait()));
        pilot.set("Ingrid").expect("set once");
    });
}
