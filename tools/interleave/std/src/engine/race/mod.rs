//! Data races on plain memory.
//!
//! The program is compiled with the compiler's instrumentation for ThreadSanitizer, which calls a function before each
//! access of memory; these are ours ([`hooks`]). Each access is checked against the earlier ones to the same bytes
//! ([`shadow`]): two of different threads, one of them a write, that are not ordered by happens-before are a data race.
//! As all consistent executions are explored, and happens-before is that of the execution graph, a race is found
//! whenever one can happen, whatever the order in which it happens here.
//!
//! The instrumentation is an unstable option of the pinned compiler. Without it no call comes, and nothing is checked.
//! Code of `std` that is not generic is compiled already and not seen.
//!
//! Atomics that this crate does not model (the counts inside `Arc`) come the same way. They take effect at once, and
//! what they synchronize is added to what the graph says ([`counts`]).

mod counting;
mod counts;
mod heap;
mod hooks;
mod owners;
mod shadow;

pub use counts::Counts;
pub use owners::Owners;
pub use shadow::{Access, Race};

use super::runtime::{active, current, try_with};
use shadow::Shadow;
use std::cell::Cell;
use std::sync::{Arc, Mutex, PoisonError};

static SHADOW: Mutex<Shadow> = Mutex::new(Shadow::new());

thread_local! {
    /// Set while this module works, so that it does not watch itself.
    static BUSY: Cell<bool> = const { Cell::new(false) };
}

/// Runs `work` without watching what it does itself.
pub fn exclusively<R>(work: impl FnOnce() -> R) -> R {
    let busy = BUSY.replace(true);
    let result = work();
    BUSY.set(busy);
    result
}

/// Leaves the counts of an `Arc` alone that is this crate's own.
pub fn internal<T: ?Sized>(arc: Arc<T>) -> Arc<T> {
    let value = Arc::as_ptr(&arc).addr();
    try_with(|runtime| runtime.owners.exempt(value));
    arc
}

/// Runs `work` for a thread of the program, unless this module is already at work in it.
fn watch(work: impl FnOnce()) {
    if active() && !BUSY.replace(true) {
        work();
        BUSY.set(false);
    }
}

/// Notes an access of `size` bytes at `address`, by the instruction at `code`.
fn access(address: usize, size: usize, writes: bool, code: usize) {
    watch(|| {
        let thread = current();
        let view = try_with(|runtime| (runtime.events_of(thread), runtime.clock_of(thread)));
        let Some((count, clock)) = view else { return };
        let access = Access {
            thread,
            count,
            writes,
            code,
        };
        let race = SHADOW
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .access(address, size, access, &clock);
        try_with(|runtime| {
            runtime.resolve(code);
            if let Some(race) = race {
                runtime.note_race(race);
            }
        });
    });
}

/// Forgets what is known of memory that has just been allocated.
fn forget(address: usize, size: usize) {
    watch(|| {
        SHADOW
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .forget(address, size);
        try_with(|runtime| runtime.owners.forget(address, size));
    });
}
