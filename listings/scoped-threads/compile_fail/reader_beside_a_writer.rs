//! One thread counts a basket while another fills it.

use std::thread;

fn main() {
    let mut basket = vec!["apple"];

    thread::scope(|s| {
        s.spawn(|| println!("{}", basket.len()));
        s.spawn(|| basket.push("pear"));
    });
}
