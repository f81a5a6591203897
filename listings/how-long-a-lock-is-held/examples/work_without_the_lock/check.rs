use super::*;
use std::sync::Arc;

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
