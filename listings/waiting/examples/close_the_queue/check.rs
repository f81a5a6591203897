use super::*;
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
fn items_come_in_order() {
    within_the_limit(|| {
        let queue = Queue::new();
        assert_eq!((queue.put(1), queue.put(2)), (Ok(()), Ok(())));
        assert_eq!((queue.take(), queue.take()), (Some(1), Some(2)));
    });
}

#[test]
fn a_closed_queue_is_emptied_first() {
    within_the_limit(|| {
        let queue = Queue::new();
        queue.put(1).unwrap();
        queue.close();
        assert_eq!(queue.take(), Some(1));
    });
}

#[test]
fn a_closed_and_empty_queue_gives_none() {
    within_the_limit(|| {
        let queue = Queue::<u32>::new();
        queue.close();
        assert_eq!((queue.take(), queue.take()), (None, None));
    });
}

#[test]
fn a_closed_queue_gives_the_item_back() {
    let queue = Queue::new();
    queue.close();
    assert_eq!(queue.put(1), Err(1));
}

/// A `close` that wakes too few takers shows only when several are asleep by then. Whether they are
/// is up to the scheduler, so it gets fifty tries.
#[test]
fn closing_frees_every_taker() {
    for _ in 0..50 {
        within_the_limit(|| {
            let queue = Queue::<u32>::new();
            let all_here = Barrier::new(4);
            thread::scope(|s| {
                let takers = [(); 3].map(|()| {
                    s.spawn(|| {
                        all_here.wait();
                        queue.take()
                    })
                });
                all_here.wait();
                for _ in 0..10 {
                    thread::yield_now();
                }
                queue.close();
                for taker in takers {
                    assert_eq!(taker.join().unwrap(), None);
                }
            });
        });
    }
}
