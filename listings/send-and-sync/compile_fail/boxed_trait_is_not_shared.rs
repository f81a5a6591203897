//! `dyn Display + Send` may be sent; nothing in the type says that it may be shared.

use std::fmt::Display;
use std::thread;

fn main() {
    let label: Box<dyn Display + Send> = Box::new(7);

    thread::scope(|s| {
        s.spawn(|| println!("{label}"));
    });
}
