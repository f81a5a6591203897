//! A worker that locks the queue for as long as each job takes.

use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver};

type Job = Box<dyn FnOnce() + Send>;

/// Runs jobs from the queue until every sender is gone.
fn work(queue: &Mutex<Receiver<Job>>) {
    while let Ok(job) = queue.lock().unwrap().recv() {
        job();
    }
}

fn main() {
    let (tx, rx) = mpsc::channel::<Job>();
    tx.send(Box::new(|| println!("bread is in the oven")))
        .unwrap();
    drop(tx);
    work(&Mutex::new(rx));
}

#[cfg(test)]
mod check;
