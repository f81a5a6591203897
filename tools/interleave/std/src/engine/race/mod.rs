//! Data races on plain memory.
//!
//! The program is compiled with the compiler's instrumentation for ThreadSanitizer, which calls a function before each
//! access of memory; these are ours ([`hooks`]). Each access is checked against the earlier ones to the same bytes
//! ([`shadow`]): two of different threads, one of them a write, that are not ordered by happens-before are a data race.
//! As all consistent executions are explored, and happens-before is that of the execution graph, a race is found
//! whenever one can happen, whatever the order in which it happens here.
//!
//! The instrumentation is an unstable option of the pinned compiler. Without it no call comes, and nothing is checked.
//! Code of `std` that is not generic is compiled already and not seen, but for what reads numbers to print them
//! and compares memory (`in_front`).
//!
//! Giving memory back counts as a write; memory the program has used is not given out again, or not soon.
//! Atomics and all other objects of the graph are watched too: a use of one must come after its making.
//!
//! The counts inside `Arc` come the same way ([`owners`]). Other atomics of `std`'s own order nothing.

mod counting;
mod heap;
mod hooks;
#[cfg(in_front)]
mod in_front;
mod internal;
mod knowledge;
mod owners;
mod shadow;

pub use heap::{heap_end, is_given_back, is_on_heap, open_arena};
pub use internal::Internal;
pub use knowledge::Knowledge;
pub use owners::Owners;
pub use shadow::{Access, Race};

use super::object::Site;
use super::runtime::{active, current, try_with};
use super::stack::{frame_address, return_addresses, scrubbed};
use crate::model::event::EventId;
use shadow::{Known, Shadow};
use std::cell::{Cell, LazyCell};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Mutex, PoisonError};

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

/// Runs `work` for a thread of the program, unless this module is already at work in it.
fn watch(work: impl FnOnce()) {
    if active() && !BUSY.replace(true) {
        work();
        BUSY.set(false);
    }
}

/// Notes an access of `size` bytes at `address`, by the instruction at `code`.
fn access(address: usize, size: usize, writes: bool, code: usize) {
    note(address, writes, false, code, |shadow, access, known| {
        (shadow.access(address, size, access, known), size)
    });
}

/// Notes the use of an object of the graph by that event, at `site` of the program.
pub fn use_object(address: usize, writes: bool, event: EventId, site: Site) {
    let code = std::ptr::from_ref(site).addr();
    try_with(|runtime| runtime.resolve_to(code, site));
    note(address, writes, true, code, |shadow, access, known| {
        let count = event.index;
        let access = Access { count, ..access };
        (shadow.access(address, 1, access, known), 0)
    });
}

/// Looks for a race of an access by the calling thread, which `find` finds; it says how many bytes are accessed.
fn note(
    address: usize,
    writes: bool,
    atomic: bool,
    code: usize,
    find: impl FnOnce(&mut Shadow, Access, Known) -> (Option<Race>, usize),
) {
    watch(|| {
        let thread = current();
        try_with(|runtime| {
            runtime.resolve(code);
            let access = Access {
                thread,
                count: runtime.events_of(thread),
                releases: runtime.owners.releases_of(thread),
                turn: 0,
                writes,
                atomic,
                code,
            };
            if writes && !atomic {
                runtime.note_change(thread, address);
            }
            let Ok(mut shadow) = SHADOW.try_lock() else {
                return;
            };
            // most memory is used by one thread alone: then it need not be known what that knows of others
            let known = LazyCell::new(|| runtime.known_of(thread));
            let is_known =
                |other: &Access| known.has(other) || runtime.knows_turn(&known, other.turn);
            let (race, size) = find(&mut shadow, access, &is_known);
            runtime.owners.used(address, size, &access);
            if let Some(race) = race {
                runtime.note_race(race);
            }
        });
    });
}

/// The events of a thread from the `first` on are taken back, as that turn (see [`Access::turn`]).
pub fn take_back(first: EventId, turn: u16) {
    exclusively(|| {
        let mut shadow = SHADOW.lock().unwrap_or_else(PoisonError::into_inner);
        shadow.take_back(first.thread, first.index, turn);
    });
}

/// How much memory is kept from being given out again, in bytes.
const KEPT: usize = 1 << 28;

static LEFT_TO_KEEP: AtomicUsize = AtomicUsize::new(KEPT);

/// Notes that memory is given back; says whether it may be given out again.
fn free(address: usize, size: usize) -> bool {
    if !active() || BUSY.get() {
        return true;
    }
    let mut was_used = false;
    let frame = frame_address();
    let code = exclusively(|| place_on_stack(frame));
    note(address, true, false, code, |shadow, access, known| {
        let (race, used) = shadow.free(address, size, access, known);
        was_used = used;
        (race, if used { size } else { 0 })
    });
    let left = LEFT_TO_KEEP.load(Relaxed);
    let keep = was_used && left > size;
    if keep {
        LEFT_TO_KEEP.store(left - size, Relaxed);
    }
    !keep
}

/// A number for the place in the program at which the frame is.
fn place_on_stack(frame: usize) -> usize {
    let stack = return_addresses(frame).take(12);
    stack.fold(0, |number: usize, address| number.rotate_left(5) ^ address)
}

/// Forgets what is known of memory that has just been allocated.
fn forget(address: usize, size: usize) {
    let forget = || {
        // if it is in use, it is this module that allocates
        if let Ok(mut shadow) = SHADOW.try_lock() {
            shadow.forget(address, size);
        }
        try_with(|runtime| runtime.owners.forget(address, size));
    };
    if active() {
        scrubbed(forget);
    }
}
