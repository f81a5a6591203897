//! A channel is made, and nothing is sent through it.

use std::sync::mpsc;

fn main() {
    let (_tx, _rx) = mpsc::channel();
}
