//! Each job has a thread of its own, but is joined before the next is started.

use std::thread;

fn run_all(jobs: &[fn()]) {
    for job in jobs {
        thread::spawn(*job).join().unwrap();
    }
}

fn main() {
    run_all(&[|| println!("tables are set"), || println!("doors are open")]);
    println!("welcome");
}

#[cfg(test)]
mod check;
