use super::*;
use std::sync::{Condvar, Mutex};
use std::thread::{self, ThreadId};
use std::time::Duration;

fn inspect(tree: &str) -> u32 {
    assert_ne!(tree, "rotten", "the branch broke");
    tree.len() as u32
}

#[test]
fn healthy_trees_are_counted_in_order() {
    let apples = inspect_all(&["elstar", "cox", "gala"], inspect);
    assert_eq!(apples, [Some(6), Some(3), Some(4)]);
}

#[test]
fn a_panic_costs_its_own_result_only() {
    let attempt =
        std::panic::catch_unwind(|| inspect_all(&["elstar", "rotten", "cox", "rotten"], inspect));
    assert!(attempt.is_ok(), "the panic came out of inspect_all");
    assert_eq!(attempt.unwrap(), [Some(6), None, Some(3), None]);
}

#[test]
fn every_tree_has_a_thread_of_its_own() {
    static ARRIVED: Mutex<Vec<ThreadId>> = Mutex::new(Vec::new());
    static BELL: Condvar = Condvar::new();

    let met = inspect_all(&["elstar", "cox", "gala"], |_| {
        // Each call waits until the others are there. The limit is waited out only
        // where a thread is not started before another has ended.
        let mut arrived = ARRIVED.lock().unwrap();
        arrived.push(thread::current().id());
        BELL.notify_all();
        let limit = Duration::from_secs(3);
        let (arrived, _) = BELL
            .wait_timeout_while(arrived, limit, |ids| ids.len() < 3)
            .unwrap();
        arrived.len() as u32
    });
    assert_eq!(met, [Some(3); 3], "not all trees at the same time");

    let caller = thread::current().id();
    let arrived = ARRIVED.lock().unwrap();
    assert!(!arrived.contains(&caller), "the caller inspected a tree");
}
