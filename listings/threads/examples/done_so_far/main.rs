//! The count of finished threads is wrong while any of them still runs.

use std::thread::{self, JoinHandle};

fn finished(crew: &[JoinHandle<()>]) -> usize {
    crew.len()
}

fn main() {
    let crew = [thread::spawn(|| {}), thread::spawn(|| {})];
    println!("{} of {} have finished", finished(&crew), crew.len());
    for member in crew {
        member.join().unwrap();
    }
}

#[cfg(test)]
mod check;
