//! A worker that goes home as soon as the queue is empty.

use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver};

type Job = Box<dyn FnOnce() + Send>;

/// Runs jobs from the queue until every sender is gone.
fn work(queue: &Mutex<Receiver<Job>>) {
    loop {
        let next = queue.lock().unwrap().try_recv();
        let Ok(job) = next else { break };
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
