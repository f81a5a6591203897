//! Loops that wait by reading: `while !ready.load(Acquire) {}`.
//!
//! Such a loop could go round any number of times, and each number would be an execution. But a turn that leaves the
//! thread as it was and does nothing that others can see changes nothing, so executions without such turns show all
//! outcomes. A turn is recognized by the thread itself: at a read, its stack is, byte for byte, what it was at an
//! earlier read, and in between it has only read, or written what was there already (a failed attempt to take a lock).
//!
//! - If the turn read the last write of each location, it is taken back, and the thread waits until one of them
//!   is written anew. Then the next turn must read something new.
//! - If not, the execution is given up: another one, in which the turn reads newer writes, shows all it could.
//!
//! If nothing new comes and no other thread can go on, the loop can never end: a livelock.
//!
//! A turn that writes to memory outside its stack changes something. What else decides what a turn does next
//! is its stack and what it reads, and plain memory that it reads and others write is a data race.
//! A loop that counts its turns is not recognized, and runs into the limit of events.

use super::{Ask, Read, Runtime};
use crate::engine::object::Object;
use crate::engine::stack::{frame_address, hash_of_stack, is_mine};
use crate::model::event::{EventId, Label, Loc, Span, ThreadId};
use crate::model::record::Record;

/// A read's part in a loop.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Turn {
    /// It does more than reading: no turn that changes nothing contains it.
    Never,
    /// It is in the middle of an operation.
    Inside,
    /// A turn may begin here; the number stands for the thread's stack.
    Begins(u64),
}

/// What a thread knows of the loop it may be in.
#[derive(Default)]
pub struct Spin {
    /// The reads since it last did anything else: where its stack was known, and the read.
    reads: Vec<(Option<u64>, EventId)>,
    /// If its last turn changed nothing: what is left of that turn, as the location and source of each read.
    failed: Vec<(Loc, EventId)>,
    /// Whether all of that turn is left.
    whole: bool,
    /// The stamp from which on a write is new.
    since: u32,
}

impl Turn {
    /// A turn that may begin at the call from the program in which this is called:
    /// its number is taken from the stack above the calling function.
    #[inline(always)]
    pub fn here(object: &Object) -> Turn {
        // from the return address on, which tells one call from another
        let stack = hash_of_stack(frame_address() + size_of::<usize>());
        Turn::Begins(stack ^ std::ptr::from_ref(object).addr() as u64)
    }
}

impl Runtime {
    /// Takes back the turns before this ask if they changed nothing.
    pub(super) fn close_turn(&mut self, thread: ThreadId, ask: &Ask<'_>) {
        let Ask::Read(Read {
            turn: Turn::Begins(stack),
            ..
        }) = *ask
        else {
            return;
        };
        if (self.done[thread as usize] as usize) < self.graph.len(thread) {
            return;
        }
        let spin = &self.threads[thread as usize].spin;
        let Some(begin) = spin
            .reads
            .iter()
            .position(|(known, _)| *known == Some(stack))
        else {
            return;
        };
        let reads: Vec<EventId> = spin.reads[begin..].iter().map(|(_, read)| *read).collect();
        let first = reads[0].index;
        let is_read = |id: EventId| {
            self.graph
                .ids()
                .any(|other| self.graph.event(other).from == id && other.thread != thread)
        };
        if (first..self.graph.len(thread) as u16).any(|index| is_read(EventId { thread, index })) {
            return;
        }
        self.take_back(thread, first, &reads);
        self.threads[thread as usize].spin.reads.truncate(begin);
    }

    fn take_back(&mut self, thread: ThreadId, first: u16, reads: &[EventId]) {
        let failed: Vec<(Loc, EventId)> = reads
            .iter()
            .map(|&read| {
                let event = self.graph.event(read);
                (event.label.loc().expect("it is a read"), event.from)
            })
            .collect();
        let count = self.graph.len(thread) as u16 - first;
        (0..count).for_each(|_| self.graph.remove_last(thread));
        self.done[thread as usize] -= count;
        self.records.push(Record::Retracted { thread, count });
        if !failed
            .iter()
            .all(|&(loc, from)| self.graph.last_write(loc) == from)
        {
            self.give_up_redundant();
        }
        let since = self.graph.next_stamp;
        let spin = &mut self.threads[thread as usize].spin;
        (spin.failed, spin.whole, spin.since) = (failed, true, since);
    }

    /// Keeps account of what an event means for the loop its thread may be in.
    pub(super) fn note_turn(&mut self, id: EventId, ask: &Ask<'_>) {
        let event = self.graph.event(id);
        let from = event.from;
        let failed = match &event.label {
            Label::Read { span, .. } => span.failed.clone(),
            _ => Vec::new(),
        };
        let changes_nothing = match (&event.label, ask) {
            (Label::Read { .. }, Ask::Read(Read { turn, .. })) => *turn != Turn::Never,
            (Label::Write { loc, value, .. }, Ask::Update { source, .. }) => {
                let before = EventId {
                    index: id.index.wrapping_sub(1),
                    ..id
                };
                let reads = &self.threads[id.thread as usize].spin.reads;
                reads.last().is_some_and(|(_, read)| *read == before)
                    && self.graph.value(*loc, *source) == *value
            }
            _ => false,
        };
        let spin = &mut self.threads[id.thread as usize].spin;
        if !changes_nothing {
            *spin = Spin::default();
        } else if let Ask::Read(Read { turn, .. }) = ask {
            let stack = if let Turn::Begins(stack) = turn {
                Some(*stack)
            } else {
                None
            };
            spin.reads.push((stack, id));
            // the rest of the turn follows only a read that reads the same
            let rest = match &failed[..] {
                [(_, same), rest @ ..] if *same == from => rest.to_vec(),
                _ => Vec::new(),
            };
            (spin.failed, spin.whole) = (rest, false);
        }
    }

    /// Notes that the calling thread changes memory: unless that is its stack, the turn it is in changes something.
    pub fn note_change(&mut self, thread: ThreadId, address: usize) {
        if !is_mine(address) {
            self.threads[thread as usize].spin = Spin::default();
        }
    }

    /// What the next read of a thread may read.
    pub(super) fn span(&self, thread: ThreadId, window: Option<u32>) -> Span {
        let spin = &self.threads[thread as usize].spin;
        Span {
            window,
            failed: spin.failed.clone(),
            since: spin.since,
        }
    }

    /// Whether a thread that waits for something new finds it as the last write of a location.
    pub(super) fn sees_news(&self, thread: ThreadId) -> bool {
        let spin = &self.threads[thread as usize].spin;
        let is_new =
            |write: EventId| !write.is_init() && self.graph.event(write).stamp >= spin.since;
        spin.failed.is_empty()
            || spin
                .failed
                .iter()
                .any(|&(loc, _)| is_new(self.graph.last_write(loc)))
    }

    /// Whether something new has come for a thread that waits for it, but before what it has read already.
    pub(super) fn is_news_out_of_order(&self, thread: ThreadId) -> bool {
        let spin = &self.threads[thread as usize].spin;
        let is_new = |write: &EventId| self.graph.event(*write).stamp >= spin.since;
        spin.failed
            .iter()
            .any(|&(loc, _)| self.graph.writes(loc).iter().any(is_new))
    }

    fn spinning(&self) -> impl Iterator<Item = &Spin> {
        self.threads
            .iter()
            .filter(|thread| thread.pending.is_some())
            .map(|thread| &thread.spin)
            .filter(|spin| !spin.failed.is_empty())
    }

    /// Whether a thread waits in a loop.
    pub(super) fn anyone_spins(&self) -> bool {
        self.spinning().next().is_some()
    }

    /// Whether a thread waits in a loop that could go on if it read newer writes.
    pub(super) fn spins_on_old(&self) -> bool {
        self.spinning().any(|spin| {
            !spin.whole
                || spin
                    .failed
                    .iter()
                    .any(|&(loc, from)| self.graph.last_write(loc) != from)
        })
    }
}
