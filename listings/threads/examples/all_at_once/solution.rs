//! Every job is started before the first one is joined.

use std::thread;

fn run_all(jobs: &[fn()]) {
    let mut handles = Vec::new();
    for job in jobs {
        handles.push(thread::spawn(*job));
    }
    for handle in handles {
        handle.join().unwrap();
    }
}

fn main() {
    run_all(&[|| println!("tables are set"), || println!("doors are open")]);
    println!("welcome");
}

#[cfg(test)]
mod check;
