use super::*;
use std::sync::Arc;
use std::sync::mpsc::TrySendError;
use std::thread;

#[test]
fn the_queue_is_free_while_a_job_runs_and_every_job_runs() {
    let (tx, rx) = mpsc::channel::<Job>();
    let queue = Arc::new(Mutex::new(rx));
    let (report, reports) = mpsc::channel();
    for _job in 0..3 {
        let (queue, report) = (Arc::clone(&queue), report.clone());
        tx.send(Box::new(move || {
            report.send(queue.try_lock().is_ok()).unwrap();
        }))
        .unwrap();
    }
    drop((tx, report));

    work(&queue);

    let free: Vec<bool> = reports.try_iter().collect();
    assert_eq!(free.len(), 3, "three jobs were sent");
    assert_eq!(
        free, [true; 3],
        "each job tried the lock of the queue it came from"
    );
}

#[test]
fn a_worker_without_a_job_waits_for_the_next() {
    // A channel without room: `try_send` hands over only to a receiver that waits.
    let (tx, rx) = mpsc::sync_channel::<Job>(0);
    let (report, reports) = mpsc::channel();
    let worker = thread::spawn(|| work(&Mutex::new(rx)));

    let mut job: Job = Box::new(move || report.send("done").unwrap());
    for _attempt in 0..200_000 {
        let Err(refused) = tx.try_send(job) else {
            drop(tx);
            worker.join().unwrap();
            assert_eq!(reports.recv(), Ok("done"));
            return;
        };
        let (TrySendError::Full(back) | TrySendError::Disconnected(back)) = refused;
        assert!(
            !worker.is_finished(),
            "the worker left, and a sender is still there"
        );
        job = back;
        thread::yield_now();
    }
    panic!("the worker asks again and again instead of waiting");
}
