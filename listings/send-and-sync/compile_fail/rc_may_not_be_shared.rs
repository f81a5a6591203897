//! Whoever has `&Rc` can clone it, and cloning writes to the count.

use std::rc::Rc;
use std::thread;

fn main() {
    let motto = Rc::new(String::from("measure twice"));

    thread::scope(|s| {
        s.spawn(|| println!("{motto}"));
    });
}
