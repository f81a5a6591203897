//! The thread counts the long words, but the count does not arrive.

use std::thread;

/// How many words have more than five letters, counted by a thread of its own.
fn long_words(words: Vec<String>) -> usize {
    let mut long = 0;
    let counter = thread::spawn(move || {
        for word in words {
            if word.chars().count() > 5 {
                long += 1;
            }
        }
        println!("counted {long}");
    });
    counter.join().unwrap();
    long
}

fn main() {
    let words = ["thread", "is", "spawned"].map(String::from);
    println!("{} long words", long_words(words.to_vec()));
}

#[cfg(test)]
mod check;
