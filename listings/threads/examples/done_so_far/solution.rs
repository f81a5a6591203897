//! Asks every handle once and waits for none.

use std::thread::{self, JoinHandle};

fn finished(crew: &[JoinHandle<()>]) -> usize {
    crew.iter().filter(|member| member.is_finished()).count()
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
