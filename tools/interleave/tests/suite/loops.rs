//! Loops that go round until something changes: they end in all the ways they can, after finitely many executions.

use std::collections::BTreeSet;

use interleave::Status::{self, Deadlocked, Ended, Livelocked};
use interleave::{Options, Search};

use crate::programs::{endings, explore_with};

/// Each program, and how it can end.
const ENDINGS: &[(&str, &[(Status, &str)])] = &[
    ("allocating", &[(Ended, "1 lines\n")]),
    ("finished", &[(Ended, "5\n")]),
    ("in_turn", &[(Ended, "0\n1\n2\n")]),
    ("locked", &[(Ended, "done\n")]),
    ("never_free", &[(Deadlocked, "")]),
    ("never_true", &[(Livelocked, "")]),
    ("received", &[(Ended, "1\n")]),
    ("seen", &[(Ended, "false\n"), (Ended, "true\n")]),
    ("share_tried", &[(Ended, "done\n")]),
    ("shared", &[(Ended, "done\n")]),
    ("three_swap", &[(Ended, "3\n")]),
    ("tried", &[(Ended, "done\n")]),
    ("two_sharing", &[(Ended, "done\n")]),
    ("two_swap", &[(Ended, "2\n")]),
    ("waited", &[(Ended, "done\n")]),
    ("waited_for_more", &[(Ended, "0 7\n")]),
    ("write_tried", &[(Ended, "false\n"), (Ended, "true\n")]),
];

#[test]
fn end_in_all_ways() {
    proved::skip_if_proved!();
    check(ENDINGS, &Options::default());
}

/// Those with too many interleavings to try them all.
const LARGE: &[&str] = &["in_turn", "three_swap", "two_sharing"];

#[test]
fn end_in_no_other_way() {
    proved::skip_if_proved!();
    let full = Options {
        search: Search::Full,
        ..Options::default()
    };
    let small = |(name, _): &&(&str, &[_])| !LARGE.contains(name);
    let programs: Vec<_> = ENDINGS.iter().filter(small).copied().collect();
    check(&programs, &full);
}

#[track_caller]
fn check(programs: &[(&str, &[(Status, &str)])], options: &Options) {
    for (name, expected) in programs {
        let report = explore_with(&format!("loops/{name}"), options);
        let expected: BTreeSet<_> = expected.iter().copied().collect();
        assert_eq!(endings(&report), expected, "{name}");
        assert!(report.complete, "{name}: {:?}", report.problems);
    }
}
