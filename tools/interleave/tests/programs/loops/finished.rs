//! Looks again and again whether a thread has finished.

use std::{thread, time::Duration};
fn main() {
    let t = thread::spawn(|| 5);
    while !t.is_finished() {
        thread::sleep(Duration::from_millis(1));
    }
    println!("{}", t.join().unwrap());
}
