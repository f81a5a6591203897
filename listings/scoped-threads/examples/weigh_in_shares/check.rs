use super::*;
use std::collections::HashSet;
use std::sync::{Condvar, Mutex, OnceLock};
use std::thread::{self, ThreadId};
use std::time::Duration;

/// Runs `weigh_all` and tells the sum and, of each call, its thread and its share's size.
fn calls(baskets: &[u32], helpers: usize) -> (u32, Vec<(ThreadId, usize)>) {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    static CALLS: Mutex<Vec<(ThreadId, usize)>> = Mutex::new(Vec::new());

    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(|e| e.into_inner());
    let sum = weigh_all(baskets, helpers, |share| {
        CALLS
            .lock()
            .unwrap()
            .push((thread::current().id(), share.len()));
        share.iter().sum()
    });
    (sum, std::mem::take(&mut *CALLS.lock().unwrap()))
}

#[test]
fn every_basket_is_weighed_once() {
    assert_eq!(calls(&[1, 2, 4, 8, 16, 32, 64], 3).0, 127);
    assert_eq!(calls(&[1, 2, 4], 8).0, 7, "more helpers than baskets");
    assert_eq!(calls(&[], 2).0, 0, "no baskets");
}

#[test]
fn no_more_threads_than_helpers_and_none_is_the_caller() {
    let (_, calls) = calls(&[1; 10], 4);
    let threads: HashSet<ThreadId> = calls.iter().map(|call| call.0).collect();
    assert!(calls.len() <= 4, "{} shares for 4 helpers", calls.len());
    assert_eq!(threads.len(), calls.len(), "two shares in one thread");
    assert!(
        !threads.contains(&thread::current().id()),
        "the caller weighed"
    );
}

#[test]
fn no_share_is_larger_than_it_must_be() {
    let (_, calls) = calls(&[1; 10], 4);
    let largest = calls.iter().map(|call| call.1).max();
    assert_eq!(largest, Some(3), "10 baskets, 4 helpers");
}

#[test]
fn threads_run_side_by_side() {
    static CALLER: OnceLock<ThreadId> = OnceLock::new();
    static ARRIVED: Mutex<u32> = Mutex::new(0);
    static BELL: Condvar = Condvar::new();

    CALLER.set(thread::current().id()).unwrap();
    let met = weigh_all(&[1, 1], 2, |_| {
        if CALLER.get() == Some(&thread::current().id()) {
            return 0;
        }
        // Each call waits until the other is there. The limit is waited out only
        // where the second thread is not started before the first has ended.
        let mut arrived = ARRIVED.lock().unwrap();
        *arrived += 1;
        BELL.notify_all();
        let limit = Duration::from_secs(5);
        let (arrived, _) = BELL.wait_timeout_while(arrived, limit, |n| *n < 2).unwrap();
        u32::from(*arrived == 2)
    });
    assert_eq!(met, 2, "the two threads never ran side by side");
}
