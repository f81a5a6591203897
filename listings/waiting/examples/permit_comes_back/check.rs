use super::*;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Barrier, mpsc};
use std::time::Duration;

/// Runs `test` in its own thread, so that one that hangs fails.
fn within_the_limit(test: impl FnOnce() + Send + 'static) {
    let (done, result) = mpsc::channel();
    let runner = thread::spawn(move || {
        test();
        done.send(()).unwrap();
    });
    let outer_limit = Duration::from_secs(5);
    match result.recv_timeout(outer_limit) {
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("a thread is still waiting"),
        Ok(()) | Err(mpsc::RecvTimeoutError::Disconnected) => runner.join().unwrap(),
    }
}

#[test]
fn the_result_comes_back() {
    assert_eq!(Semaphore::new(1).with_permit(|| 42), 42);
}

#[test]
fn the_job_holds_one_permit() {
    within_the_limit(|| {
        let ovens = Semaphore::new(2);
        let during = ovens.with_permit(|| ovens.available());
        assert_eq!((during, ovens.available()), (1, 2));
    });
}

#[test]
fn a_panic_gives_the_permit_back() {
    let ovens = Semaphore::new(1);
    thread::scope(|s| {
        let job = s.spawn(|| ovens.with_permit(|| panic!("the dough has burnt")));
        assert!(job.join().is_err());
    });
    assert_eq!(ovens.available(), 1);
}

#[test]
fn two_permits_are_two_jobs_at_a_time() {
    within_the_limit(|| {
        let ovens = Semaphore::new(2);
        let both_inside = Barrier::new(2);
        thread::scope(|s| {
            for _ in 0..2 {
                s.spawn(|| ovens.with_permit(|| both_inside.wait().is_leader()));
            }
        });
        assert_eq!(ovens.available(), 2);
    });
}

#[test]
fn whoever_waits_for_the_permit_gets_it() {
    within_the_limit(|| {
        // Once would do, if the second job were sure to ask before the first one ends.
        for _ in 0..100 {
            let (oven, asks) = (Semaphore::new(1), AtomicBool::new(false));
            thread::scope(|s| {
                oven.with_permit(|| {
                    s.spawn(|| {
                        asks.store(true, Ordering::Relaxed);
                        oven.with_permit(|| ());
                    });
                    while !asks.load(Ordering::Relaxed) {
                        thread::yield_now();
                    }
                    thread::yield_now();
                });
            });
        }
    });
}
