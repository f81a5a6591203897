//! Idle workers ask for a job, so none waits while there is work.

use std::sync::mpsc::{self, Sender, SyncSender};
use std::thread;

fn work(idle: Sender<SyncSender<u32>>, results: Sender<u32>) {
    loop {
        let (me, job) = mpsc::sync_channel(1);
        if idle.send(me).is_err() {
            break;
        }
        match job.recv() {
            Ok(job) => results.send(job * job).unwrap(),
            Err(_) => break,
        }
    }
}

fn main() {
    let (idle, who_is_idle) = mpsc::channel();
    let (results, arrivals) = mpsc::channel();
    thread::scope(|s| {
        for _ in 0..2 {
            let (idle, results) = (idle.clone(), results.clone());
            s.spawn(move || work(idle, results));
        }
        drop((idle, results));

        for job in 1..=3 {
            let worker = who_is_idle.recv().unwrap();
            worker.send(job).unwrap();
        }
        who_is_idle.iter().for_each(drop);
        assert_eq!(arrivals.iter().sum::<u32>(), 1 + 4 + 9);
    });
    println!("every job was done once");
}
