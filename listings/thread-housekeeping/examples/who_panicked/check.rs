use super::*;
use std::sync::{Barrier, Mutex, mpsc};
use std::time::Duration;

/// Panics in the threads called `saw` or `drill`.
fn work() {
    let name = std::thread::current().name().map(String::from);
    let name = name.expect("a thread without a name");
    assert!(name != "saw" && name != "drill", "{name} is blunt");
}

#[test]
fn names_those_that_panicked_in_order() {
    let failed = who_panicked(&["lathe", "saw", "plane", "drill"], work).unwrap();
    assert_eq!(failed, ["saw", "drill"]);
}

#[test]
fn names_nobody_if_all_goes_well() {
    let failed = who_panicked(&["lathe", "plane"], work).unwrap();
    assert_eq!(failed, [""; 0]);
}

#[test]
fn every_thread_has_ended_on_return() {
    static ENDED: Mutex<u32> = Mutex::new(0);

    who_panicked(&["saw", "lathe", "plane"], || {
        *ENDED.lock().unwrap() += 1;
        work();
    })
    .unwrap();
    assert_eq!(*ENDED.lock().unwrap(), 3);
}

#[test]
fn the_threads_run_at_the_same_time() {
    static BOTH_AT_WORK: Barrier = Barrier::new(2);
    fn meet() {
        BOTH_AT_WORK.wait();
    }

    let (done, result) = mpsc::channel();
    std::thread::spawn(move || done.send(who_panicked(&["saw", "lathe"], meet)));
    let outer_limit = Duration::from_secs(5);
    let failed = result
        .recv_timeout(outer_limit)
        .expect("each thread waits for the other, so both must have been started");
    assert_eq!(failed.unwrap(), [""; 0]);
}
