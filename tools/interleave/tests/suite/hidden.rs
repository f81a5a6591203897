//! Programs that try to hide something: a data race behind an order that is not there, an outcome behind something
//! that is no event. Each once was, or easily could be, explored wrongly.

use std::collections::BTreeSet;

use interleave::Status;

use crate::programs::{assert_ends, endings, explore, explore_text};

/// Each has a data race that some execution shows.
const RACES: &[&str] = &[
    "compared",
    "counted",
    "detached",
    "dropped",
    "ended",
    "finished",
    "freed",
    "hung_up",
    "notified",
    "polled",
    "printed",
    "published",
    "shared_reading",
    "two_senders",
];

#[test]
fn races_are_found() {
    proved::skip_if_proved!();
    for name in RACES {
        let report = explore(&format!("hidden/{name}"));
        let raced = report
            .outcomes
            .iter()
            .any(|outcome| outcome.status == Status::Raced);
        assert!(raced, "{name}: {:?}", endings(&report));
        assert!(report.complete, "{name}: {:?}", report.problems);
    }
}

/// Each ends in these ways and no other.
const OUTCOMES: &[(&str, &[&str])] = &[
    ("detached_result", &["dropped by main", "dropped by worker"]),
    ("downgraded", &["5 5", "5 7"]),
    ("last_owner", &["true"]),
    ("notified_in_time", &["false", "true"]),
    ("poison_seen", &["false", "true"]),
    (
        "sent_or_not",
        &["dropped\nnot sent", "dropped\nsent", "sent\ndropped"],
    ),
    ("stack", &["[1, 2]", "[2]", "[2, 1]"]),
    ("taken_out", &["None Some(5)", "Some(5) None"]),
    (
        "tried_to_send",
        &[
            "dropped 1\ndropped 2\ngot 0",
            "dropped 1\ngot 0\ndropped 2",
            "dropped 1\ngot 0\ngot 2",
            "dropped 2\ngot 0\ngot 1",
            "got 0\ndropped 1\ngot 2",
            "got 0\ndropped 2\ngot 1",
            "got 0\ngot 1\ndropped 2",
            "got 0\ngot 1\ngot 2",
        ],
    ),
    ("write_tried", &["changed 1", "changed 2", "kept 1"]),
];

#[test]
fn outcomes_are_found() {
    proved::skip_if_proved!();
    for (name, outcomes) in OUTCOMES {
        assert_ends(&explore(&format!("hidden/{name}")), outcomes);
    }
}

/// What cannot be told is refused, with these words.
const REFUSED: &[(&str, &str)] = &[
    (
        "use std::collections::HashSet;
        fn main() { println!(\"{:?}\", HashSet::from([1, 2, 3])) }",
        "random numbers",
    ),
    (
        "use std::sync::atomic::{AtomicBool, Ordering::*};
        static DONE: AtomicBool = AtomicBool::new(false);
        fn main() {
            std::thread::spawn(|| DONE.store(true, Release));
            let mut turns = Box::new(0);
            while !DONE.load(Acquire) { *turns += 1; }
            println!(\"{turns}\");
        }",
        "events without an end",
    ),
    (
        "static LOCK: std::sync::Mutex<()> = std::sync::Mutex::new(());
        fn main() {
            std::thread::spawn(|| { let _guard = LOCK.lock(); panic!() }).join().unwrap_err();
            let other = std::thread::spawn(|| LOCK.clear_poison());
            println!(\"{}\", LOCK.lock().is_err());
            other.join().unwrap();
        }",
        "`clear_poison` while another thread locks",
    ),
    (
        "static ONCE: std::sync::Once = std::sync::Once::new();
        fn main() {
            let other = std::thread::spawn(|| ONCE.call_once(|| panic!()));
            ONCE.wait();
            other.join().unwrap_err();
        }",
        "when that panics",
    ),
];

#[test]
fn what_is_not_known_is_refused() {
    proved::skip_if_proved!();
    for (text, words) in REFUSED {
        let report = explore_text(text).expect("it can be compiled");
        let problems: BTreeSet<&str> = report
            .problems
            .iter()
            .map(|problem| problem.message.as_str())
            .collect();
        assert!(!report.complete, "{text}");
        assert!(
            problems.iter().any(|problem| problem.contains(words)),
            "{text}: {problems:?}"
        );
    }
}
