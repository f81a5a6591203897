//! The closure returns the count, and `join` hands it over.

use std::thread;

/// How many words have more than five letters, counted by a thread of its own.
fn long_words(words: Vec<String>) -> usize {
    let counter = thread::spawn(move || {
        let mut long = 0;
        for word in words {
            if word.chars().count() > 5 {
                long += 1;
            }
        }
        long
    });
    counter.join().unwrap()
}

fn main() {
    let words = ["thread", "is", "spawned"].map(String::from);
    println!("{} long words", long_words(words.to_vec()));
}

#[cfg(test)]
mod check;
