//! A crossbeam receiver can be cloned: whichever worker is free takes the next job.

use crossbeam_channel::bounded;
use std::thread;

fn main() {
    let (jobs, queue) = bounded::<u32>(1);
    let (results, arrivals) = bounded(1);
    thread::scope(|s| {
        for _ in 0..2 {
            let (queue, results) = (queue.clone(), results.clone());
            s.spawn(move || {
                for job in queue {
                    results.send(job * job).unwrap();
                }
            });
        }
        drop((queue, results));

        s.spawn(move || {
            for job in 1..=3 {
                jobs.send(job).unwrap();
            }
        });
        assert_eq!(arrivals.iter().sum::<u32>(), 1 + 4 + 9);
    });
    println!("every job was done once");
}
