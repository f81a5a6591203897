//! `select!` waits for a job and for the stop signal at the same time.

use crossbeam_channel::{Receiver, Sender, bounded, select};
use std::thread;

fn work(jobs: Receiver<u32>, done: Sender<u32>, stop: Receiver<()>) {
    loop {
        select! {
            recv(jobs) -> job => match job {
                Ok(job) => done.send(job * 2).unwrap(),
                Err(_) => break,
            },
            recv(stop) -> _ => break,
        }
    }
    println!("the worker stops");
}

fn main() {
    let (jobs, queue) = bounded(1);
    let (done, arrivals) = bounded(1);
    let (stop, stopped) = bounded(0);
    thread::scope(|s| {
        s.spawn(move || work(queue, done, stopped));
        jobs.send(21).unwrap();
        println!("{}", arrivals.recv().unwrap());

        drop(stop);
        assert!(arrivals.recv().is_err());
    });
    assert!(jobs.send(1).is_err());
}
