//! Results come in the order of the handles, whichever thread ends first.

use std::thread;

fn main() {
    let pages = ["one fish", "two fish, red fish", "blue"].map(String::from);

    let mut counters = Vec::new();
    for page in pages {
        counters.push(thread::spawn(move || page.split_whitespace().count()));
    }

    let mut words = Vec::new();
    for counter in counters {
        words.push(counter.join().unwrap());
    }
    println!("{words:?}");
    assert_eq!(words, [2, 4, 1]);
}
