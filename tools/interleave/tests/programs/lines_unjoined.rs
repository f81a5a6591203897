//! Two threads print nine and four numbered lines; main waits for nobody.
use std::thread;

fn main() {
    thread::spawn(|| (1..=9).for_each(|line| println!("counter {line}")));
    (1..=4).for_each(|line| println!("main {line}"));
}
