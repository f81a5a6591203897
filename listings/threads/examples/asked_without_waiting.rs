//! `is_finished` answers at once, whatever the answer is.

use std::thread;

fn main() {
    let oven = thread::spawn(|| {});

    if oven.is_finished() {
        println!("the bread is done");
    } else {
        println!("the bread needs longer");
    }
    oven.join().unwrap();
}
