//! Whatever the order of the pickers, the scope ends after both.

use std::thread;

fn main() {
    thread::scope(|s| {
        s.spawn(|| println!("apples picked"));
        s.spawn(|| println!("pears picked"));
    });
    println!("gate closed");
}
