//! A failed job is a result like any other, and the worker lives on.

use std::sync::mpsc;
use std::thread;

fn main() {
    let divisors = [3, 0, 4, 6];
    let mut quotients = [None; 4];
    let (results, arrivals) = mpsc::channel();
    let hands = [(); 2].map(|()| {
        let (hand, jobs) = mpsc::channel::<(usize, u32)>();
        let results = results.clone();
        thread::spawn(move || {
            for (number, by) in jobs {
                results.send((number, 12_u32.checked_div(by))).unwrap();
            }
        });
        hand
    });
    drop(results);

    for (number, by) in divisors.into_iter().enumerate() {
        hands[number % 2].send((number, by)).unwrap();
    }
    drop(hands);
    for (number, quotient) in arrivals {
        quotients[number] = quotient;
    }
    println!("{quotients:?}");
}
