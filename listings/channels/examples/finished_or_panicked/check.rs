use super::*;

/// A worker that sends `numbers`, perhaps panics, and has ended when this returns.
fn ended_worker(numbers: &'static [u32], panics: bool) -> (Receiver<u32>, JoinHandle<()>) {
    let (tx, rx) = mpsc::channel();
    let worker = thread::spawn(move || {
        for &number in numbers {
            tx.send(number).unwrap();
        }
        assert!(!panics, "this worker panics on purpose");
    });
    while !worker.is_finished() {
        thread::yield_now();
    }
    (rx, worker)
}

#[test]
fn a_worker_that_finished() {
    let (rx, worker) = ended_worker(&[2, 4, 6], false);
    assert_eq!(supervise(rx, worker), Ok(12), "the worker finished");
}

#[test]
fn a_worker_that_panicked() {
    let (rx, worker) = ended_worker(&[2, 4], true);
    assert_eq!(supervise(rx, worker), Err(6), "the worker panicked");
}

#[test]
fn a_worker_that_panicked_before_its_first_message() {
    let (rx, worker) = ended_worker(&[], true);
    assert_eq!(supervise(rx, worker), Err(0), "the worker panicked");
}

#[test]
fn a_worker_that_is_still_at_work() {
    // Once would do, if the worker were sure to be slower than `supervise`.
    for _ in 0..100 {
        let (tx, rx) = mpsc::channel();
        let worker = thread::spawn(move || {
            for number in 1..=10 {
                thread::yield_now();
                tx.send(number).unwrap();
            }
        });
        assert_eq!(supervise(rx, worker), Ok(55), "1 to 10 were to come");
    }
}
