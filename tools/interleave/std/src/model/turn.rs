//! Turns of a loop that change nothing, as they stand in the graph.
//!
//! Such a turn need not be explored: without it, the thread is where it was, and so are all others. Its writes may be
//! any that come to nothing (an attempt to take a lock, a lock taken and given back, a count raised and lowered), as
//! long as no other comes in between. Kokologiannakis, Ren and Vafeiadis, "Dynamic Partial Order Reductions for
//! Spinloops" (FMCAD 2021), say that of loops with zero net effect.
//!
//! Another thread may have read such a write. If it could as well have read what was there before the turn, the graph
//! without the turn shows all that this one does, as less happens before the rest there. If not, the turn has been seen.

use super::event::{Event, EventId, Label, Loc, Rmw, ThreadId, WriteKind};
use super::graph::Graph;

/// What is to become of a turn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// It has changed something, or has been seen.
    Keep,
    /// It is to be taken back.
    TakeBack,
    /// The graph without it, which is another one, shows all that this one does.
    GiveUp,
}

/// What a turn has done while it had a lock.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Section {
    pub loc: Loc,
    /// What was written there before.
    pub base: EventId,
    /// Whether others could share it: then only whoever has the lock alone afterwards knows what was done.
    pub shared: bool,
}

/// The events of a thread from `first` to before `end`, after which it is where it was before them.
#[derive(Clone, Copy)]
pub struct Turn<'a> {
    pub graph: &'a Graph,
    pub thread: ThreadId,
    pub first: u16,
    pub end: u16,
}

impl<'a> Turn<'a> {
    pub fn verdict(self) -> Verdict {
        if !self.comes_to_nothing() {
            return Verdict::Keep;
        }
        let ids = self.graph.ids().filter(|id| id.thread != self.thread);
        let others: Vec<&Event> = ids.map(|id| self.graph.event(id)).collect();
        if others.iter().any(|event| self.is_seen_by(event)) {
            Verdict::Keep
        } else if others.iter().any(|event| self.is_used_by(event)) {
            Verdict::GiveUp
        } else {
            Verdict::TakeBack
        }
    }

    /// What it has read that was not its own: each location, and the write there.
    pub fn reads(self) -> Vec<(Loc, EventId)> {
        let read = |(_, event): (EventId, &Event)| match event.label {
            Label::Read { .. } if self.contains(event.from) => None,
            Label::Read { loc, rmw, .. } if rmw.is_some_and(Rmw::waits_for_holder) => {
                Some((loc, self.graph.settled(loc, event.from)))
            }
            Label::Read { loc, .. } => Some((loc, event.from)),
            _ => None,
        };
        self.events().filter_map(read).collect()
    }

    /// The shares of locks that it has seen, looking whether there are any.
    pub fn looks(self) -> Vec<(Loc, EventId)> {
        let look = |(_, event): (EventId, &Event)| match event.label {
            Label::Read { loc, rmw: None, .. } if self.graph.takes_share(event.from) => {
                Some((loc, event.from))
            }
            _ => None,
        };
        self.events().filter_map(look).collect()
    }

    /// The locks it has had.
    pub fn sections(self) -> Vec<Section> {
        let mut sections: Vec<Section> = Vec::new();
        for (id, event) in self.events() {
            let Label::Write { loc, kind, .. } = event.label else {
                continue;
            };
            let shared = self.graph.takes_share(id);
            let known = sections.iter_mut().find(|section| section.loc == loc);
            match known {
                Some(section) => section.shared |= shared,
                None if shared || matches!(kind, WriteKind::Unlock { .. }) => {
                    let base = self.base(loc);
                    sections.push(Section { loc, base, shared });
                }
                None => {}
            }
        }
        sections
    }

    pub fn contains(self, id: EventId) -> bool {
        id.thread == self.thread && (self.first..self.end).contains(&id.index)
    }

    fn events(self) -> impl Iterator<Item = (EventId, &'a Event)> {
        let (graph, thread) = (self.graph, self.thread);
        let ids = (self.first..self.end).map(move |index| EventId { thread, index });
        ids.map(|id| (id, graph.event(id)))
    }

    /// Whether it has left everything as it was.
    fn comes_to_nothing(self) -> bool {
        self.events().all(|(id, event)| match event.label {
            Label::Write { loc, kind, .. } => {
                let gives_back_own =
                    !matches!(kind, WriteKind::Unlock { taken } if taken < self.first);
                let is_returned =
                    !self.graph.takes_share(id) || self.graph.end_of_share(id).is_some();
                gives_back_own && is_returned && self.restores(loc)
            }
            _ => true,
        })
    }

    /// Whether its writes to a location leave the value that was there, and nothing in between depends on them.
    fn restores(self, loc: Loc) -> bool {
        let writes = self.graph.writes(loc);
        let first = writes.iter().position(|&write| self.contains(write));
        let last = writes.iter().rposition(|&write| self.contains(write));
        let (Some(first), Some(last)) = (first, last) else {
            return true;
        };
        let between = &writes[first..=last];
        if between.iter().all(|&write| self.graph.is_blind(write)) {
            let own = between.iter().filter(|&&write| self.contains(write));
            return own.count() % 2 == 0;
        }
        let value = |write| self.graph.value(loc, write);
        between.iter().all(|&write| self.contains(write))
            && value(writes[last]) == value(self.base(loc))
    }

    /// What was written last before the turn's own writes to a location.
    pub fn base(self, loc: Loc) -> EventId {
        let before = self
            .graph
            .writes(loc)
            .iter()
            .take_while(|&&write| !self.contains(write));
        before.last().copied().unwrap_or(EventId::INIT)
    }

    /// Whether another thread's event could not be without the turn.
    fn is_seen_by(self, event: &Event) -> bool {
        let Label::Read { loc, rmw, .. } = event.label else {
            return false;
        };
        let looks = rmw.is_none_or(|rmw| !rmw.waits_for_holder() && !rmw.is_blind());
        if !self.contains(event.from) || !looks || self.graph.is_blind(event.from) {
            return false;
        }
        // who looks whether others share a lock sees this share
        let sees_share = rmw.is_none() && self.graph.takes_share(event.from);
        sees_share || self.graph.value(loc, event.from) != self.graph.value(loc, self.base(loc))
    }

    /// Whether another thread's event rests on the turn.
    fn is_used_by(self, event: &Event) -> bool {
        match &event.label {
            Label::Read { .. } => self.contains(event.from),
            Label::Wait { after, .. } => after.iter().any(|&id| self.contains(id)),
            _ => false,
        }
    }
}
