//! Synchronization by atomics that are not modeled.

use crate::model::event::{EventId, Order, ThreadId};
use crate::model::graph::join;
use std::collections::BTreeMap;

/// What the threads know of each other beyond the graph.
#[derive(Default)]
pub struct Counts {
    /// What each thread knows.
    known: BTreeMap<ThreadId, Vec<u16>>,
    /// What its relaxed reads have seen.
    seen: BTreeMap<ThreadId, Vec<u16>>,
    /// What a read of each address gets.
    released: BTreeMap<usize, Vec<u16>>,
    /// What was known at events of the graph.
    at_events: BTreeMap<EventId, Vec<u16>>,
}

impl Counts {
    /// What a thread knows.
    pub fn known(&self, thread: ThreadId) -> &[u16] {
        self.known.get(&thread).map_or(&[], Vec::as_slice)
    }

    /// A thread whose clock is `clock` has read, written or both at an address.
    pub fn access(
        &mut self,
        thread: ThreadId,
        address: usize,
        order: Order,
        reads: bool,
        writes: bool,
        clock: &[u16],
    ) {
        let released = self.released.entry(address).or_default();
        if reads {
            let gets = if order.acquires() {
                &mut self.known
            } else {
                &mut self.seen
            };
            join(gets.entry(thread).or_default(), released);
        }
        if writes && !reads {
            released.clear();
        }
        if writes && order.releases() {
            join(released, clock);
            join(released, self.known.get(&thread).map_or(&[], Vec::as_slice));
        }
    }

    /// A thread has made an acquire fence.
    pub fn fence(&mut self, thread: ThreadId) {
        let seen = self.seen.remove(&thread).unwrap_or_default();
        join(self.known.entry(thread).or_default(), &seen);
    }

    /// An event of the graph has happened, after `sources`.
    pub fn event(&mut self, id: EventId, sources: &[EventId]) {
        for source in sources {
            if let Some(known) = self.at_events.get(source) {
                join(self.known.entry(id.thread).or_default(), known);
            }
        }
        if let Some(known) = self.known.get(&id.thread).filter(|known| !known.is_empty()) {
            self.at_events.insert(id, known.clone());
        }
    }
}
