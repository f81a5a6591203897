use super::run_all;
use std::sync::{Condvar, Mutex};
use std::time::Duration;

/// How long the first job waits for the others: only a wrong solution waits to the end.
const LIMIT: Duration = Duration::from_secs(3);

struct Meeting {
    arrived: usize,
    left: usize,
    given_up: bool,
}

static MEETING: Mutex<Meeting> = Mutex::new(Meeting {
    arrived: 0,
    left: 0,
    given_up: false,
});
static SOMEONE_ARRIVED: Condvar = Condvar::new();

/// A job that ends when all three jobs have begun.
fn meet() {
    let mut meeting = MEETING.lock().unwrap();
    meeting.arrived += 1;
    SOMEONE_ARRIVED.notify_all();
    let (mut meeting, wait) = SOMEONE_ARRIVED
        .wait_timeout_while(meeting, LIMIT, |m| m.arrived < 3 && !m.given_up)
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
}
