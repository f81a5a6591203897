//! The counts inside `Arc`, which is `std`'s own: its atomic accesses of 64 bits come through the instrumentation.
//!
//! Most programs only count owners up and down, and in which order they do makes no difference. So at first the counts
//! are not part of the graph. When an execution shows that the order does make a difference (a count is read, or the
//! last owner's dropping does something that others can see, with nothing to order that and another thread's counting),
//! the kind of `Arc`, told by the instructions that count, is handed to the search, which begins anew with the counts
//! of that kind as atomics of the graph.

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
}

/// What is known of all counts.
#[derive(Default)]
pub struct Owners {
    counts: BTreeMap<usize, Owner>,
    /// Counts that are this crate's own.
    internal: BTreeSet<usize>,
    /// The instructions whose counts are part of the graph.
    pub modeled: BTreeSet<usize>,
    /// The instructions whose counts should be.
    pub observed: BTreeSet<usize>,
    /// The counts whose last owners are being dropped, by the thread that does it.
    dropping: Vec<(ThreadId, usize)>,
}

impl Owners {
    /// Leaves the counts of an `Arc` at `value` alone.
    pub fn exempt(&mut self, value: usize) {
        self.internal.extend([value - 16, value - 8]);
    }

    /// Counts of owners lie on the heap; std's count of panics, which `panicking` reads, is a static.
    fn may_be_a_count(&self, address: usize) -> bool {
        let image = (&raw const __executable_start).addr()..(&raw const _end).addr();
        !image.contains(&address) && !self.internal.contains(&address)
    }

    /// Forgets memory that is used anew.
    pub fn forget(&mut self, address: usize, size: usize) {
        self.counts
            .retain(|&count, _| count < address || count >= address + size);
        self.internal
            .retain(|&count| count < address || count >= address + size);
    }

    /// The object of a count that is part of the graph.
    pub fn object(&mut self, address: usize, code: usize) -> Option<&'static Object> {
        if !self.may_be_a_count(address) {
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
        if !self.may_be_a_count(address) {
            return;
        }
        let owner = self.counts.entry(address).or_default();
        owner.codes.insert(code);
        let depends = owner
            .accesses
            .iter()
            .any(|other| (looks || other.looks) && !ordered(other, thread, clock));
        owner.accesses.push(Counting {
            thread,
            count,
            looks,
        });
        if depends {
            self.observe(address);
        }
    }

    /// The last owner is being dropped by a thread, until it lets go of the memory, whose count comes next.
    pub fn begin_drop(&mut self, address: usize, thread: ThreadId) {
        self.dropping.push((thread, address));
    }

    /// A thread lets go of the memory of what it has dropped.
    pub fn end_drop(&mut self, address: usize, thread: ThreadId) {
        self.dropping
            .retain(|&dropping| dropping != (thread, address.wrapping_sub(8)));
    }

    /// A thread has done something that others can see.
    pub fn event(&mut self, thread: ThreadId, clock: &[u16]) {
        let of_thread = self
            .dropping
            .iter()
            .filter(|(dropper, _)| *dropper == thread);
        let addresses: Vec<usize> = of_thread.map(|&(_, address)| address).collect();
        for address in addresses {
            let owner = self.counts.entry(address).or_default();
            if owner
                .accesses
                .iter()
                .any(|other| !ordered(other, thread, clock))
            {
                self.observe(address);
            }
        }
    }

    fn observe(&mut self, address: usize) {
        if let Some(owner) = self.counts.get(&address) {
            self.observed.extend(&owner.codes);
        }
    }
}

/// Whether an earlier access happens before what a thread with that clock does.
fn ordered(earlier: &Counting, thread: ThreadId, clock: &[u16]) -> bool {
    earlier.thread == thread
        || clock
            .get(earlier.thread as usize)
            .is_some_and(|&known| known > earlier.count)
}
