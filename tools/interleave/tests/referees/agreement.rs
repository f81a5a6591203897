//! The explorer agrees with shuttle and loom, or the reason why not is known.

use interleave::{Options, Search, Status};

use crate::programs::{LARGE, SMALL};
use crate::tools::{Found, Referee};

/// Far more than any of the programs has schedules.
const SHUTTLE_BOUND: usize = 1_000_000;

/// What a referee finds, if not the same as the explorer.
enum Disagreement {
    /// It misses some outcomes.
    Misses(&'static str),
    /// It reports some that cannot be.
    Invents(&'static str),
    /// It takes this process down, so it is not asked.
    Aborts,
}

use Disagreement::{Aborts, Invents, Misses};

const STRONG: Disagreement = Misses("to shuttle every atomic is sequentially consistent");

/// The known disagreements, by program and with their reasons.
const SHUTTLE: &[(&str, Disagreement)] = &[
    ("message_passing_relaxed", STRONG),
    (
        "park",
        Invents("shuttle lets park return without cause, as std may; we do not model that"),
    ),
    ("store_buffering_relaxed", STRONG),
    ("two_plus_two_writes", STRONG),
];

const LOOM: &[(&str, Disagreement)] = &[
    // A guard that is dropped while loom unwinds from a deadlock panics once more.
    ("opposite_order", Aborts),
    (
        "store_buffering_seqcst",
        Invents("loom treats SeqCst accesses as AcqRel"),
    ),
    (
        "try_lock",
        Misses("loom switches threads neither before a try_lock nor before the unlock"),
    ),
];

#[test]
fn shuttle_agrees() {
    proved::skip_if_proved!();
    for program in SMALL {
        compare(
            program,
            |program| program.under_shuttle(SHUTTLE_BOUND),
            SHUTTLE,
        );
    }
}

#[test]
fn loom_agrees() {
    proved::skip_if_proved!();
    for program in SMALL.iter().chain(LARGE) {
        compare(program, Referee::under_loom, LOOM);
    }
}

/// Their schedules are too many to try every one.
const TOO_MANY_SCHEDULES: &[&str] = &["two_senders"];

#[test]
fn the_full_search_agrees() {
    proved::skip_if_proved!();
    let small = SMALL
        .iter()
        .filter(|program| !TOO_MANY_SCHEDULES.contains(&program.name));
    for program in small {
        let (reduced, full) = (
            explored(program, Search::Graphs),
            explored(program, Search::Full),
        );
        assert_eq!(reduced.endings, full.endings, "{}", program.name);
        assert!(reduced.executions <= full.executions, "{}", program.name);
    }
}

fn compare(program: &Referee, referee: impl Fn(&Referee) -> Found, known: &[(&str, Disagreement)]) {
    let name = program.name;
    let known = known
        .iter()
        .find(|(program, _)| *program == name)
        .map(|(_, disagreement)| disagreement);
    if let Some(Aborts) = known {
        return;
    }
    let (ours, theirs) = (
        explored(program, Search::Graphs).endings,
        referee(program).endings,
    );
    match known {
        // A deadlock ends what shuttle does, so it may not have seen the rest.
        None if theirs.contains(&None) => assert!(
            ours.is_superset(&theirs),
            "{name}: {ours:?}, not {theirs:?}"
        ),
        None => assert_eq!(ours, theirs, "{name}"),
        Some(Misses(reason)) => {
            assert!(
                ours.is_superset(&theirs) && ours != theirs,
                "{name}: no longer so: {reason}"
            );
        }
        Some(Invents(reason)) => {
            assert!(
                ours.is_subset(&theirs) && ours != theirs,
                "{name}: no longer so: {reason}"
            );
        }
        Some(Aborts) => unreachable!("it was not asked"),
    }
}

/// What the explorer finds, all of it.
fn explored(program: &Referee, search: Search) -> Found {
    let options = Options {
        search,
        ..Options::default()
    };
    let report = program.program().explore(&options);
    let report = report.unwrap_or_else(|reason| panic!("{}: {reason}", program.name));
    assert!(report.complete, "{}: {:?}", program.name, report.problems);
    let endings = report
        .outcomes
        .into_iter()
        .map(|outcome| match outcome.status {
            Status::Ended => Some(outcome.stdout),
            Status::Deadlocked => None,
            status => panic!("{}: {status:?} {}", program.name, outcome.message),
        });
    Found {
        endings: endings.collect(),
        executions: report.executions,
    }
}
