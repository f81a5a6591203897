//! A barrier made for three threads never opens for two.

use std::sync::Barrier;
use std::thread;

fn main() {
    let start = Barrier::new(3);
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                start.wait();
                println!("off we go");
            });
        }
    });
}
