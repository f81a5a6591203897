//! Tries to write until nobody reads.

use std::{sync::RwLock, thread};
static DONE: RwLock<bool> = RwLock::new(false);
fn main() {
    thread::scope(|s| {
        s.spawn(|| {
            let g = DONE.read().unwrap();
            println!("{}", *g);
        });
        loop {
            if let Ok(mut g) = DONE.try_write() {
                *g = true;
                break;
            }
        }
    });
}
