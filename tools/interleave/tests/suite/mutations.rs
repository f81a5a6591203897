//! Primitives of concurrency, each proved right, and each mistake put into one noticed.

use std::fs;

use interleave::Status;

use crate::programs::{assert_ends, endings, explore, explore_text, path};

/// How a mistake shows.
enum Noticed {
    /// Some execution ends so.
    As(Status),
    /// These lines are printed, one an execution.
    Prints(&'static [&'static str]),
}

use Noticed::{As, Prints};
use Status::{Deadlocked, Livelocked, Panicked, Raced};

/// A mistake: what it replaces by what, wherever it stands, and how it is noticed.
type Mutation<'a> = (&'a str, &'a str, Noticed);

/// Checks that the program prints these lines, one an execution, and that each mutation is noticed.
#[track_caller]
fn check(name: &str, lines: &[&str], mutations: &[Mutation<'_>]) {
    assert_ends(&explore(name), lines);
    let program = fs::read_to_string(path(name)).expect("the program is there");
    for (right, wrong, noticed) in mutations {
        assert!(
            program.contains(right),
            "{name} has no `{right}` to be replaced"
        );
        let mutant = program.replace(right, wrong);
        let report = explore_text(&mutant);
        let report = report.unwrap_or_else(|reason| panic!("{name} with `{wrong}`: {reason}"));
        match noticed {
            As(status) => assert!(
                report
                    .outcomes
                    .iter()
                    .any(|outcome| outcome.status == *status),
                "{name} with `{wrong}` for `{right}` is not {status:?}: {:?}",
                endings(&report)
            ),
            Prints(lines) => assert_ends(&report, lines),
        }
    }
}

#[test]
fn peterson() {
    proved::skip_if_proved!();
    let weaker = (
        "Ordering = Ordering::SeqCst",
        "Ordering = Ordering::Relaxed",
        Prints(&["1", "2"]),
    );
    let no_turn = ("TURN.store(other, STORE);", "", Prints(&["1", "2"]));
    let wrong_turn = (
        "TURN.store(other, STORE)",
        "TURN.store(me, STORE)",
        Prints(&["1", "2"]),
    );
    check("peterson", &["1"], &[weaker, no_turn, wrong_turn]);
}

#[test]
fn peterson_with_release_and_acquire() {
    proved::skip_if_proved!();
    let text = fs::read_to_string(path("peterson")).expect("the program is there");
    let text = text.replace(
        "STORE: Ordering = Ordering::SeqCst",
        "STORE: Ordering = Ordering::Release",
    );
    let text = text.replace(
        "LOAD: Ordering = Ordering::SeqCst",
        "LOAD: Ordering = Ordering::Acquire",
    );
    assert_ends(
        &explore_text(&text).expect("it can be explored"),
        &["1", "2"],
    );
}

#[test]
fn dekker() {
    proved::skip_if_proved!();
    let stores = (
        "STORE: Ordering = Ordering::SeqCst",
        "STORE: Ordering = Ordering::Release",
        Prints(&["1", "2"]),
    );
    let loads = (
        "LOAD: Ordering = Ordering::SeqCst",
        "LOAD: Ordering = Ordering::Acquire",
        Prints(&["1", "2"]),
    );
    let no_turn = ("TURN.store(other, STORE);", "", As(Livelocked));
    check("dekker", &["1"], &[stores, loads, no_turn]);
}

#[test]
fn dekker_with_fences() {
    proved::skip_if_proved!();
    let weaker = (
        "fence(Ordering::SeqCst)",
        "fence(Ordering::AcqRel)",
        As(Raced),
    );
    let none = ("fence(Ordering::SeqCst);", "", As(Raced));
    check("dekker_fences", &["0", "1"], &[weaker, none]);
}

#[test]
fn ticket_lock() {
    proved::skip_if_proved!();
    let release = (
        "store(ticket + 1, Ordering::Release)",
        "store(ticket + 1, Ordering::Relaxed)",
        As(Raced),
    );
    let acquire = (
        "load(Ordering::Acquire)",
        "load(Ordering::Relaxed)",
        As(Raced),
    );
    let same_ticket = (
        "fetch_add(1, Ordering::Relaxed)",
        "fetch_add(0, Ordering::Relaxed)",
        As(Raced),
    );
    let no_next = (
        "self.serving.store(ticket + 1, Ordering::Release);",
        "",
        As(Livelocked),
    );
    check(
        "ticket_lock",
        &["2"],
        &[release, acquire, same_ticket, no_next],
    );
}

#[test]
fn spin_lock() {
    proved::skip_if_proved!();
    let release = (
        "store(false, Ordering::Release)",
        "store(false, Ordering::Relaxed)",
        As(Raced),
    );
    let acquire = (
        "swap(true, Ordering::Acquire)",
        "swap(true, Ordering::Relaxed)",
        As(Raced),
    );
    let two_steps = (
        "while self.locked.swap(true, Ordering::Acquire) {",
        "while self.locked.load(Ordering::Acquire) || { self.locked.store(true, Ordering::Relaxed); false } {",
        As(Raced),
    );
    let no_unlock = (
        "self.locked.store(false, Ordering::Release);",
        "",
        As(Livelocked),
    );
    check(
        "spin_lock",
        &["0"],
        &[release, acquire, two_steps, no_unlock],
    );
}

#[test]
fn bounded_buffer() {
    proved::skip_if_proved!();
    let not_filled = ("self.filled.notify_one();", "", As(Deadlocked));
    let not_emptied = ("self.emptied.notify_one();", "", As(Deadlocked));
    let wrong_one = (
        "self.emptied.notify_one()",
        "self.filled.notify_one()",
        As(Deadlocked),
    );
    let looks_once = ("while place.is_none()", "if place.is_none()", As(Panicked));
    check(
        "bounded_buffer",
        &["1 2", "2 1"],
        &[not_filled, not_emptied, wrong_one, looks_once],
    );
}

#[test]
fn three_philosophers() {
    proved::skip_if_proved!();
    check(
        "philosophers_three",
        &["all have eaten"],
        &[("dine(0, 2)", "dine(2, 0)", As(Deadlocked))],
    );
}

#[test]
fn four_philosophers() {
    proved::skip_if_proved!();
    check(
        "philosophers_four",
        &["all have eaten"],
        &[("dine(0, 3)", "dine(3, 0)", As(Deadlocked))],
    );
}

#[test]
fn wake_up() {
    proved::skip_if_proved!();
    let silent = ("OPENED.notify_one();", "", As(Deadlocked));
    let too_early = (
        "*OPEN.lock().unwrap() = true;\n    OPENED.notify_one();",
        "OPENED.notify_one();\n    *OPEN.lock().unwrap() = true;",
        As(Deadlocked),
    );
    let does_not_look = ("while !*open {", "for _ in 0..1 {", As(Deadlocked));
    check(
        "wake_up",
        &["the guest is in"],
        &[silent, too_early, does_not_look],
    );
}

#[test]
fn double_checked_initialization() {
    proved::skip_if_proved!();
    let acquire = (
        "load(Ordering::Acquire)",
        "load(Ordering::Relaxed)",
        As(Raced),
    );
    let release = (
        "store(true, Ordering::Release)",
        "store(true, Ordering::Relaxed)",
        As(Raced),
    );
    let checked_once = ("if !MENU.printed.load(Ordering::Relaxed) {", "{", As(Raced));
    let lock_dropped = ("let _press =", "let _ =", As(Raced));
    check(
        "double_checked_init",
        &["soup soup"],
        &[acquire, release, checked_once, lock_dropped],
    );
}

#[test]
fn block_on() {
    proved::skip_if_proved!();
    let not_woken = ("reader.wake();", "drop(reader);", As(Deadlocked));
    let no_waker = (
        "letter.reader = Some(context.waker().clone());",
        "",
        As(Deadlocked),
    );
    let not_unparked = ("self.0.unpark();", "", As(Deadlocked));
    check("block_on", &["hello"], &[not_woken, no_waker, not_unparked]);
}

#[test]
fn worker_pool() {
    proved::skip_if_proved!();
    check(
        "worker_pool",
        &["3"],
        &[("drop(tickets);", "", As(Deadlocked))],
    );
}

#[test]
fn reference_count() {
    proved::skip_if_proved!();
    let release = (
        "fetch_sub(1, Ordering::Release)",
        "fetch_sub(1, Ordering::Relaxed)",
        As(Raced),
    );
    let no_fence = ("fence(Ordering::Acquire);", "", As(Raced));
    check("reference_count", &["washed 7"], &[release, no_fence]);
}

#[test]
fn one_shot() {
    proved::skip_if_proved!();
    let release = (
        "store(true, Ordering::Release)",
        "store(true, Ordering::Relaxed)",
        As(Raced),
    );
    let acquire = (
        "load(Ordering::Acquire)",
        "load(Ordering::Relaxed)",
        As(Raced),
    );
    let not_sent = (
        "POST.ready.store(true, Ordering::Release);",
        "",
        As(Livelocked),
    );
    check("one_shot", &["dear reader"], &[release, acquire, not_sent]);
}

#[test]
fn rendezvous() {
    proved::skip_if_proved!();
    const MET: [&str; 2] = ["ready\ngiven\ngot the key", "ready\ngot the key\ngiven"];
    const MISSED: &[&str] = &["given\nready\ngot the key", MET[0], MET[1]];
    check(
        "rendezvous",
        &MET,
        &[("sync_channel(0)", "sync_channel(1)", Prints(MISSED))],
    );
}
