//! An iterator is lazy: `for_each` joins each thread before `map` starts the next.

use std::thread;

fn run_all(jobs: &[fn()]) {
    jobs.iter()
        .map(|job| thread::spawn(*job))
        .for_each(|handle| handle.join().unwrap());
}

fn main() {
    run_all(&[|| println!("tables are set"), || println!("doors are open")]);
    println!("welcome");
}

#[cfg(test)]
mod check;
