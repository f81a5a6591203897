//! A mutex cannot be used as the data inside it.

use std::sync::Mutex;

fn main() {
    let seats = Mutex::new(5);
    *seats -= 1;
}
