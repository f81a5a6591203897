//! The counts inside `Arc`, which is `std`'s own: its atomic accesses of 64 bits come through the instrumentation.
//!
//! Most programs only count owners up and down, and in which order they do makes no difference. So at first the counts
//! are not part of the graph: only what drops the last owner's value knows what the other owners had done.
//! When an execution shows that the order may make a difference, the kind of `Arc`, told by the instructions that
//! count, is handed to the search, which begins anew with the counts of that kind as atomics of the graph. So it is
//! when, with nothing to order it and another thread's counting,
//!
//! - a count is read;
//! - the last owner's dropping does something that others can see;
//! - memory is used again that the last owner's dropping has used;
//! - two accesses would be a data race, but the counts might order them.

use super::knowledge::Knowledge;
use super::shadow::{Access, words};
use crate::engine::object::Object;
use crate::model::event::ThreadId;
use std::collections::{BTreeMap, BTreeSet};

// Where the program's own code and statics begin and end: symbols that the linker defines.
unsafe extern "C" {
    static __executable_start: u8;
    static _end: u8;
}

/// An access of a count.
#[derive(Clone, Copy)]
struct Counting {
    thread: ThreadId,
    /// How many events its thread had done before it.
    count: u16,
    /// Whether something depends on what it found.
    looks: bool,
}

/// What is known of one count in memory.
#[derive(Default)]
struct Owner {
    accesses: Vec<Counting>,
    /// The instructions that have counted it.
    codes: BTreeSet<usize>,
    object: Option<&'static Object>,
    /// What those who have counted it down knew.
    released: Knowledge,
}

/// The dropping of a value by its last owner.
struct Dropping {
    thread: ThreadId,
    address: usize,
    /// What the other owners knew.
    known: Knowledge,
    /// Whether another owner might have been the last instead.
    contested: bool,
}

/// What is known of all counts.
#[derive(Default)]
pub struct Owners {
    counts: BTreeMap<usize, Owner>,
    /// The instructions whose counts are part of the graph.
    pub modeled: BTreeSet<usize>,
    /// The instructions whose counts should be.
    pub observed: BTreeSet<usize>,
    /// Whether counting down may be a look: the program may take values out of `Arc`s.
    pub takes_out: bool,
    /// How often each thread has counted down what is not part of the graph.
    releases: BTreeMap<ThreadId, u16>,
    dropping: Vec<Dropping>,
    /// The words that a dropping has used which another owner might have done, and whether it has written there.
    dropped: BTreeMap<usize, bool>,
}

/// Counts of owners lie on the heap; std's count of panics, which `panicking` reads, is a static.
fn may_be_a_count(address: usize) -> bool {
    let image = (&raw const __executable_start).addr()..(&raw const _end).addr();
    !image.contains(&address)
}

impl Owners {
    /// How often a thread has counted down what is not part of the graph.
    pub fn releases_of(&self, thread: ThreadId) -> u16 {
        self.releases.get(&thread).copied().unwrap_or(0)
    }

    /// Forgets memory that is used anew.
    pub fn forget(&mut self, address: usize, size: usize) {
        let lies_there = |&at: &usize| (address..address + size).contains(&at);
        self.counts.retain(|count, _| !lies_there(count));
        self.dropping.retain(|drop| !lies_there(&drop.address));
        if !self.dropped.is_empty() {
            words(address, size).for_each(|(word, _)| {
                self.dropped.remove(&word);
            });
        }
    }

    /// The object of a count that is part of the graph.
    pub fn object(&mut self, address: usize, code: usize) -> Option<&'static Object> {
        if !may_be_a_count(address) {
            return None;
        }
        let is_modeled = self.modeled.contains(&code);
        if !is_modeled && !self.counts.contains_key(&address) {
            return None;
        }
        let owner = self.counts.entry(address).or_default();
        if is_modeled && owner.object.is_none() {
            // counted before by instructions that are not known yet to count this kind
            self.observed.extend(&owner.codes);
            owner.object = Some(Box::leak(Box::new(Object::new())));
        }
        owner.object
    }

    /// Notes an access of a count that is not part of the graph; `clock` says which events happen before it.
    pub fn access(
        &mut self,
        address: usize,
        code: usize,
        thread: ThreadId,
        count: u16,
        looks: bool,
        clock: &[u16],
    ) {
        if !may_be_a_count(address) {
            return;
        }
        let known = Knowledge::of_events(clock);
        let owner = self.counts.entry(address).or_default();
        owner.codes.insert(code);
        let depends = owner
            .accesses
            .iter()
            .any(|other| (looks || other.looks) && !ordered(other, thread, &known));
        owner.accesses.push(Counting {
            thread,
            count,
            looks,
        });
        if depends {
            self.observe(address);
        }
    }

    /// A thread counts down what is not part of the graph: it passes on what it knows.
    pub fn release(&mut self, address: usize, thread: ThreadId, clock: &[u16]) {
        if !may_be_a_count(address) {
            return;
        }
        let mut known = self.known(thread, clock);
        let releases = self.releases.entry(thread).or_default();
        *releases += 1;
        known.add_releases(thread, *releases);
        let owner = self.counts.entry(address).or_default();
        owner.released.join(&known);
    }

    /// What a thread knows: what the graph says, and what it drops knows.
    pub fn known(&self, thread: ThreadId, clock: &[u16]) -> Knowledge {
        let mut known = Knowledge::of_events(clock);
        let drops = self.dropping.iter().filter(|drop| drop.thread == thread);
        drops.for_each(|drop| known.join(&drop.known));
        known
    }

    /// The last owner is being dropped by a thread, until it lets go of the memory, whose count comes next.
    pub fn begin_drop(&mut self, address: usize, thread: ThreadId, clock: &[u16]) {
        let known = Knowledge::of_events(clock);
        let owner = self.counts.entry(address).or_default();
        let mut others = owner.accesses.iter();
        self.dropping.push(Dropping {
            thread,
            address,
            known: owner.released.clone(),
            contested: others.any(|other| !ordered(other, thread, &known)),
        });
    }

    /// A thread lets go of the memory of what it has dropped.
    pub fn end_drop(&mut self, address: usize, thread: ThreadId) {
        self.dropping
            .retain(|drop| (drop.thread, drop.address) != (thread, address.wrapping_sub(8)));
    }

    /// A thread has done something that others can see.
    pub fn event(&mut self, thread: ThreadId, clock: &[u16]) {
        let known = Knowledge::of_events(clock);
        let of_thread = self.dropping.iter().filter(|drop| drop.thread == thread);
        let addresses: Vec<usize> = of_thread.map(|drop| drop.address).collect();
        for address in addresses {
            let owner = self.counts.entry(address).or_default();
            if owner
                .accesses
                .iter()
                .any(|other| !ordered(other, thread, &known))
            {
                self.observe(address);
            }
        }
    }

    /// A thread has accessed plain memory: if it drops what another might have dropped, or uses what was so dropped,
    /// the order of the counts matters.
    pub fn used(&mut self, address: usize, size: usize, access: &Access) {
        let mut drops = self.dropping.iter();
        if drops.any(|drop| drop.thread == access.thread && drop.contested) {
            for (word, _) in words(address, size) {
                *self.dropped.entry(word).or_default() |= access.writes;
            }
        } else if !self.dropped.is_empty() {
            let conflicts = |(word, _)| {
                let writes = self.dropped.get(&word);
                writes.is_some_and(|&writes| writes || access.writes)
            };
            if words(address, size).any(conflicts) {
                self.observe_all();
            }
        }
    }

    /// Whether counts that are not part of the graph might order what a thread does after `access`.
    pub fn may_order(&mut self, access: &Access) -> bool {
        self.releases_of(access.thread) > access.releases && self.observe_all()
    }

    fn observe(&mut self, address: usize) {
        if let Some(owner) = self.counts.get(&address) {
            self.observed.extend(&owner.codes);
        }
    }

    /// Wants all counts in the graph; says whether they are not there yet.
    fn observe_all(&mut self) -> bool {
        let codes = self.counts.values().flat_map(|owner| &owner.codes);
        self.observed.extend(codes);
        !self.observed.is_subset(&self.modeled)
    }
}

/// Whether an earlier access happens before what a thread with that knowledge does.
fn ordered(earlier: &Counting, thread: ThreadId, known: &Knowledge) -> bool {
    earlier.thread == thread || known.has_events(earlier.thread, earlier.count)
}
