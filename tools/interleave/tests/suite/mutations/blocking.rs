//! Threads that wait in locks, condition variables and channels, and what is shared between them.

use interleave::Status::{Deadlocked, Livelocked, Panicked, Raced};

use super::Noticed::{As, Prints};
use super::check;

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
