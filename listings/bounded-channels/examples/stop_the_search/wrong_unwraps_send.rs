//! The receiver leaves early, and the search panics instead of stopping.

use std::sync::mpsc;
use std::thread;

/// Searches `lines` in a second thread for those that contain `word`.
///
/// Returns the first `wanted` of them and how many lines the search looked at.
/// The search has ended when this function returns.
pub fn first_matches(lines: Vec<String>, word: &str, wanted: usize) -> (Vec<String>, usize) {
    let (found, matches) = mpsc::sync_channel(1);
    let word = word.to_string();
    let search = thread::spawn(move || {
        let mut looked_at = 0;
        for line in lines {
            looked_at += 1;
            if line.contains(&word) {
                found.send(line).unwrap();
            }
        }
        looked_at
    });

    let first = matches.iter().take(wanted).collect();
    drop(matches);
    (first, search.join().unwrap())
}

fn main() {
    let lines = (1..=1000).map(|n| format!("line {n}")).collect();
    let (first, looked_at) = first_matches(lines, "line", 2);
    println!("{first:?} after {looked_at} lines");
}

#[cfg(test)]
mod check;
