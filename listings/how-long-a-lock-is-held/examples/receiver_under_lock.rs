//! `while let` keeps the receiver locked while the job runs; `let` does not.

use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver};

type Queue = Mutex<Receiver<&'static str>>;

fn queue_of(job: &'static str) -> Queue {
    let (tx, rx) = mpsc::channel();
    tx.send(job).unwrap();
    Mutex::new(rx)
}

fn run(job: &str, queue: &Queue) {
    println!("{job}: receiver free: {}", queue.try_lock().is_ok());
}

fn main() {
    let queue = queue_of("while let");
    while let Ok(job) = queue.lock().unwrap().recv() {
        run(job, &queue);
    }

    let queue = queue_of("let");
    loop {
        let next = queue.lock().unwrap().recv();
        let Ok(job) = next else { break };
        run(job, &queue);
    }
}
