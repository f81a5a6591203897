//! Results come back in any order; the number of the job puts each in its place.

use std::sync::mpsc;
use std::thread;

fn main() {
    let words = ["rust", "borrow", "send", "channel"];
    let mut lengths = [0; 4];

    thread::scope(|s| {
        let (results, arrivals) = mpsc::channel();
        let mut hands = Vec::new();
        for _ in 0..2 {
            let (hand, jobs) = mpsc::channel::<(usize, &str)>();
            hands.push(hand);
            let results = results.clone();
            s.spawn(move || {
                for (number, word) in jobs {
                    results.send((number, word.len())).unwrap();
                }
            });
        }
        drop(results);

        for (number, word) in words.into_iter().enumerate() {
            hands[number % 2].send((number, word)).unwrap();
        }
        drop(hands);
        for (number, length) in arrivals {
            lengths[number] = length;
        }
    });
    println!("{lengths:?}");
}
