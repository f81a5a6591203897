//! A worker that asks for the next job again and again.

use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver, TryRecvError};

type Job = Box<dyn FnOnce() + Send>;

/// Runs jobs from the queue until every sender is gone.
fn work(queue: &Mutex<Receiver<Job>>) {
    loop {
        let next = queue.lock().unwrap().try_recv();
        match next {
            Ok(job) => job(),
            Err(TryRecvError::Empty) => continue,
            Err(TryRecvError::Disconnected) => break,
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
