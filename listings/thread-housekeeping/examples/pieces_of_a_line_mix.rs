//! Two threads print a line in two pieces each, and the pieces can mix.

use std::thread;

fn main() {
    thread::scope(|s| {
        s.spawn(|| {
            print!("oak ");
            println!("beam");
        });
        s.spawn(|| {
            print!("ash ");
            println!("pole");
        });
    });
}
