use super::run_all;
use std::sync::{Condvar, Mutex};
use std::thread::{self, ThreadId};
use std::time::Duration;

/// How long the first job waits for the others: only a wrong solution waits to the end.
const LIMIT: Duration = Duration::from_secs(3);

struct Meeting {
    arrived: Vec<ThreadId>,
    left: usize,
    given_up: bool,
}

static MEETING: Mutex<Meeting> = Mutex::new(Meeting {
    arrived: Vec::new(),
    left: 0,
    given_up: false,
});
static SOMEONE_ARRIVED: Condvar = Condvar::new();

/// A job that ends when all three jobs have begun.
fn meet() {
    let mut meeting = MEETING.lock().unwrap();
    meeting.arrived.push(thread::current().id());
    SOMEONE_ARRIVED.notify_all();
    let (mut meeting, wait) = SOMEONE_ARRIVED
        .wait_timeout_while(meeting, LIMIT, |m| m.arrived.len() < 3 && !m.given_up)
        .unwrap();
    meeting.given_up |= wait.timed_out();
    meeting.left += 1;
}

#[test]
fn every_job_is_started_before_any_is_waited_for() {
    run_all(&[meet, meet, meet]);

    let meeting = MEETING.lock().unwrap();
    assert!(
        !meeting.given_up,
        "a job waited for the others, but they had not been started"
    );
    assert_eq!(
        meeting.left, 3,
        "`run_all` came back before every job had ended"
    );
    // Three jobs that have met had three threads; the caller's must not be one of them.
    let caller = thread::current().id();
    assert!(
        !meeting.arrived.contains(&caller),
        "a job ran on the caller's thread"
    );
}
