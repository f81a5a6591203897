//! Sleeping makes the lost line rare; it does not make it impossible.

use std::thread;
use std::time::Duration;

fn main() {
    thread::spawn(|| println!("the report is saved"));

    // SLEEP: this is the mistake; nothing says that the thread is done by then.
    thread::sleep(Duration::from_millis(20));
}
