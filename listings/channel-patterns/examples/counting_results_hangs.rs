//! Main counts on three results, and one of the workers panics before it sends.

use std::sync::mpsc;
use std::thread;

fn divide(by: u32) -> u32 {
    12 / by
}

fn main() {
    let (results, arrivals) = mpsc::channel();
    for by in [3, 0, 4] {
        let results = results.clone();
        thread::spawn(move || results.send(divide(by)).unwrap());
    }

    let mut sum = 0;
    for arrived in 1..=3 {
        sum += arrivals.recv().unwrap();
        println!("{arrived} of 3");
    }
    println!("the sum is {sum}");
}
