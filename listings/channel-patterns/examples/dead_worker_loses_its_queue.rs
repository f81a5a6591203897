//! The worker that panics takes the jobs in its queue along.

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
                results.send((number, 12 / by)).unwrap();
            }
        });
        hand
    });
    drop(results);

    for (number, by) in divisors.into_iter().enumerate() {
        // An error means that the worker has died.
        let _ = hands[number % 2].send((number, by));
    }
    drop(hands);
    for (number, quotient) in arrivals {
        quotients[number] = Some(quotient);
    }
    println!("{quotients:?}");
}
