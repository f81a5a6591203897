//! Loops that wait by reading: `while !ready.load(Acquire) {}`.
//!
//! Such a loop could go round any number of times, and each number would be an execution. But a turn that leaves the
//! thread as it was and does nothing that others can see changes nothing, so executions without such turns show all
//! outcomes. A turn is recognized by the thread itself: at a read, its stack is, byte for byte, what it was at an
//! earlier read, and what it has done in between comes to nothing ([`crate::model::turn`]).
//!
//! - If the turn read the last write of each location, it is taken back, and the thread waits until one of them
//!   is written anew. Then the next turn must read something new.
//! - If not, the execution is given up: another one, in which the turn reads newer writes, shows all it could.
//!
//! If nothing new comes and no other thread can go on, the loop can never end: a livelock.
//!
//! A turn that writes to memory changes something, unless that is its stack or was allocated during the turn. What else
//! decides what a turn does next is its stack and what it reads, and plain memory that it reads and others write is a
//! data race. A loop that counts its turns is not recognized, and runs into the limit of events.

use super::ask::Pending;
use super::{Ask, Read, Runtime, Thread};
use crate::engine::object::Object;
use crate::engine::race::{heap_end, is_on_heap};
use crate::engine::stack::{frame_address, hash_of_stack, is_mine};
use crate::model::event::{EventId, Label, Loc, Span, ThreadId, WriteKind};
use crate::model::turn::{self, Verdict};

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
    /// Where turns may have begun since it last did what cannot be taken back.
    heads: Vec<Head>,
    /// If its last turn changed nothing: what is left of that turn, as the location and source of each read.
    failed: Reads,
    /// Whether all of that turn is left.
    whole: bool,
    /// What that turn has seen when it looked whether others share a lock.
    looks: Reads,
    /// The stamp from which on a write is new.
    since: u32,
    /// The first event of the turn that comes next.
    first: u16,
}

/// Reads, as the location and source of each.
type Reads = Vec<(Loc, EventId)>;

/// Where a turn may have begun.
struct Head {
    /// The number that stands for the thread's stack.
    stack: u64,
    /// The first event of the turn.
    first: u16,
    /// Memory from this address on has been allocated since.
    heap: usize,
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

    /// The same place, after another choice: no turn begins with one and comes back to the other.
    pub fn otherwise(self) -> Turn {
        match self {
            Turn::Begins(stack) => Turn::Begins(!stack),
            other => other,
        }
    }
}

impl Spin {
    /// Has the thread wait until one of the locations is written anew that its last turn, from the event `first` on,
    /// read.
    pub(super) fn wait_for_news(&mut self, first: u16, failed: Reads, looks: Reads, since: u32) {
        self.heads.retain(|head| head.first < first);
        (self.first, self.since, self.whole) = (first, since, true);
        (self.failed, self.looks) = (failed, looks);
    }
}

impl Runtime {
    /// Takes back the turn before this ask if it changed nothing.
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
        let heads = self.threads[thread as usize].spin.heads.iter();
        let here = heads.filter(|head| head.stack == stack);
        let mut bounds: Vec<u16> = here.map(|head| head.first).collect();
        bounds.push(self.graph.len(thread) as u16);
        let turns = bounds.windows(2).map(|bounds| turn::Turn {
            graph: &self.graph,
            thread,
            first: bounds[0],
            end: bounds[1],
        });
        let mut verdicts = turns.rev().map(turn::Turn::verdict).enumerate();
        // an earlier turn has been kept as it had been seen; if it no longer is, it need not be
        match verdicts.find(|(_, verdict)| *verdict != Verdict::Keep) {
            None => {}
            Some((0, Verdict::TakeBack)) => self.take_back(EventId {
                thread,
                index: bounds[bounds.len() - 2],
            }),
            Some(_) => self.give_up_redundant(),
        }
    }

    /// Keeps account of what an event means for the loop its thread may be in.
    pub(super) fn note_turn(&mut self, id: EventId, ask: &Ask<'_>) {
        let spin = &mut self.threads[id.thread as usize].spin;
        let undoable = match ask {
            Ask::Read(Read { turn, .. }) => *turn != Turn::Never,
            Ask::Write { kind, .. } => matches!(kind, WriteKind::Unlock { .. }),
            Ask::Wait(wait) => wait.undoable,
            Ask::Update { .. } | Ask::Fence(_) | Ask::Choose { .. } => true,
            Ask::Spawn => false,
        };
        if !undoable {
            *spin = Spin::default();
        }
        match (&self.graph.event(id).label, ask) {
            (Label::Read { span, .. }, Ask::Read(Read { turn, .. })) if undoable => {
                if let Turn::Begins(stack) = *turn {
                    spin.heads.push(Head {
                        stack,
                        first: id.index,
                        heap: heap_end(),
                    });
                }
                let from = self.graph.event(id).from;
                if from.thread == id.thread && from.index >= spin.first {
                    return;
                }
                // the rest of the turn follows only a read that reads the same
                let rest = match &span.failed[..] {
                    [(_, same), rest @ ..] if *same == from => rest.to_vec(),
                    _ => Vec::new(),
                };
                (spin.failed, spin.whole) = (rest, false);
            }
            // it may choose otherwise than in the last turn
            (Label::Choose { .. }, _) => spin.failed.clear(),
            _ => {}
        }
    }

    /// Notes that the calling thread changes memory: unless that is its stack, the turns it is in change something,
    /// but for those during which the memory was allocated.
    pub fn note_change(&mut self, thread: ThreadId, address: usize) {
        if !is_mine(address) {
            let is_new = |head: &Head| is_on_heap(address) && head.heap <= address;
            self.threads[thread as usize].spin.heads.retain(is_new);
        }
    }

    /// What the next read of a thread may read.
    pub(super) fn span(&self, thread: ThreadId, window: Option<u32>) -> Span {
        let spin = &self.threads[thread as usize].spin;
        // the end of a share is news without being written
        let failed = match spin.looks.is_empty() {
            true => spin.failed.clone(),
            false => Vec::new(),
        };
        Span {
            window,
            failed,
            since: spin.since,
        }
    }

    /// Whether a thread that waits for something new finds it as the last write of a location,
    /// or as the end of a share.
    pub(super) fn sees_news(&self, thread: ThreadId) -> bool {
        let spin = &self.threads[thread as usize].spin;
        let is_new = |id: EventId| !id.is_init() && self.graph.event(id).stamp >= spin.since;
        let news = |&(loc, _): &(Loc, EventId)| is_new(self.graph.last_write(loc));
        let ends =
            |&(_, share): &(Loc, EventId)| self.graph.end_of_share(share).is_some_and(is_new);
        spin.failed.is_empty() || spin.failed.iter().any(news) || spin.looks.iter().any(ends)
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
        let threads =
            (0..self.threads.len() as ThreadId).filter(|&thread| self.awaits_news(thread));
        threads.map(|thread| &self.threads[thread as usize].spin)
    }

    /// Whether a thread could go on in its loop if there was something new to read; one that waits for a lock
    /// which another has cannot.
    pub(super) fn awaits_news(&self, thread: ThreadId) -> bool {
        let Thread { pending, spin, .. } = &self.threads[thread as usize];
        match pending {
            Some(Pending {
                ask: Ask::Read(read),
                ..
            }) => !spin.failed.is_empty() && self.is_readable(read),
            _ => false,
        }
    }

    /// Whether a thread waits in a loop.
    pub(super) fn anyone_spins(&self) -> bool {
        self.spinning().next().is_some()
    }

    /// Whether a thread waits in a loop that could go on if it read newer writes.
    pub(super) fn spins_on_old(&self) -> bool {
        let is_old = |&(loc, from): &(Loc, EventId)| self.graph.last_write(loc) != from;
        let is_over = |&(loc, share): &(Loc, EventId)| self.graph.are_shares_over(loc, share);
        self.spinning().any(|spin| {
            !spin.whole || spin.failed.iter().any(is_old) || spin.looks.iter().any(is_over)
        })
    }
}
