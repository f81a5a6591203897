//! Nothing is sent and nothing received, so the type of the messages is unknown (E0282).

use std::sync::mpsc;

fn main() {
    let (_tx, _rx) = mpsc::channel();
}
