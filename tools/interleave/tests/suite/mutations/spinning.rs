//! Mutual exclusion from atomics alone.

use std::fs;

use interleave::Status::{Livelocked, Raced};

use super::Noticed::{As, Prints};
use super::check;
use crate::programs::{assert_ends, explore_text, path};

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
