//! Main takes results until every sender is gone, and then looks at what is missing.

use std::sync::mpsc;
use std::thread;

fn divide(by: u32) -> u32 {
    12 / by
}

fn main() {
    let divisors = [3, 0, 4];
    let mut quotients = [None; 3];
    let (results, arrivals) = mpsc::channel();
    for (number, by) in divisors.into_iter().enumerate() {
        let results = results.clone();
        thread::spawn(move || results.send((number, divide(by))).unwrap());
    }
    drop(results);

    for (number, quotient) in arrivals {
        quotients[number] = Some(quotient);
    }
    println!("{quotients:?}");
}
