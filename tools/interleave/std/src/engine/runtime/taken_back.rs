//! Turns that have been taken back ([`super::spin`]).
//!
//! The graph without a turn shows all that the graph with it does, but for one thing: what the turn has accessed, others
//! may race with. So its accesses of memory are kept. They happen before what others do as if the turn stood where it
//! stood: before the next event of its thread, and, if it had a lock, before those who take the lock afterwards.

use super::Runtime;
use crate::engine::race::{self, Knowledge};
use crate::model::event::{EventId, Loc};
use crate::model::record::Record;
use crate::model::turn::{Section, Turn};

impl Runtime {
    /// Takes back a turn, the last events of its thread.
    pub(super) fn take_back(&mut self, first: EventId) {
        let EventId { thread, index } = first;
        let turn = Turn {
            graph: &self.graph,
            thread,
            first: index,
            end: self.graph.len(thread) as u16,
        };
        let (reads, looks, sections) = (turn.reads(), turn.looks(), turn.sections());
        for section in self.taken_back.iter_mut().flatten() {
            // the turn that this base belongs to is no more
            if turn.contains(section.base) {
                section.base = turn.base(section.loc);
            }
        }
        let number = match sections.is_empty() {
            true => 0,
            false => {
                self.taken_back.push(sections);
                self.taken_back.len() as u16
            }
        };
        race::take_back(first, number);
        let count = self.graph.len(thread) as u16 - index;
        (0..count).for_each(|_| self.graph.remove_last(thread));
        self.done[thread as usize] -= count;
        self.records.push(Record::Retracted { thread, count });
        let is_last = |&(loc, from): &(Loc, EventId)| self.graph.last_write(loc) == from;
        if !reads.iter().all(is_last) {
            self.give_up_redundant();
        }
        let since = self.graph.next_stamp;
        let spin = &mut self.threads[thread as usize].spin;
        spin.wait_for_news(index, reads, looks, since);
    }

    /// Whether the turn of that number, if there is one, happens before what is done by who has that knowledge.
    pub fn knows_turn(&self, knowledge: &Knowledge, number: u16) -> bool {
        let Some(index) = number.checked_sub(1) else {
            return false;
        };
        let sections = &self.taken_back[index as usize];
        sections
            .iter()
            .any(|section| self.has_locked_after(knowledge, section))
    }

    fn has_locked_after(&self, knowledge: &Knowledge, section: &Section) -> bool {
        let (loc, graph) = (section.loc, &self.graph);
        let after = &graph.writes(loc)[graph.place(loc, section.base)..];
        let orders = |write: EventId| !section.shared || graph.value(loc, write) == 1;
        let mut known = after
            .iter()
            .filter(|write| knowledge.has_events(write.thread, write.index));
        known.any(|&write| orders(write))
    }
}
