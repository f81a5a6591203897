//! A worker whose `match` keeps the queue locked while the arm runs the job.

use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver};

type Job = Box<dyn FnOnce() + Send>;

/// Runs jobs from the queue until every sender is gone.
fn work(queue: &Mutex<Receiver<Job>>) {
    loop {
        match queue.lock().unwrap().recv() {
            Ok(job) => job(),
            Err(_) => break,
        }
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
