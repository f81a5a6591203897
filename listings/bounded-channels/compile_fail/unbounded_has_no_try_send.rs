//! A plate goes onto an unbounded belt with `try_send`.

use std::sync::mpsc;

fn main() {
    let (belt, packing) = mpsc::channel();
    belt.try_send("plate 1").unwrap();
    assert_eq!(packing.recv(), Ok("plate 1"));
}
