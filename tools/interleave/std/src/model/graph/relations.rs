//! How the events of a location are related.

use super::Graph;
use crate::model::event::{Event, EventId, Label, Loc, Rmw, Span, Update, WriteKind};

impl Graph {
    /// The write that took the lock which `unlock` gives back; `None` for any other write.
    pub fn taken_for(&self, unlock: EventId) -> Option<EventId> {
        match self.get(unlock.thread, unlock.index as usize)?.label {
            Label::Write {
                kind: WriteKind::Unlock { taken },
                ..
            } => Some(EventId {
                index: taken,
                ..unlock
            }),
            _ => None,
        }
    }

    /// The write with which the lock is given back that `taken` has taken.
    pub fn unlock_of(&self, loc: Loc, taken: EventId) -> Option<EventId> {
        let next = self.at_place(loc, self.place(loc, taken) + 1)?;
        (self.taken_for(next) == Some(taken)).then_some(next)
    }

    /// The write that a read-modify-write which waits for a lock comes after: that of whoever has given it back.
    pub fn settled(&self, loc: Loc, from: EventId) -> EventId {
        self.unlock_of(loc, from).unwrap_or(from)
    }

    /// Whether a write takes a share of a lock, whose value is 2 from then on.
    pub fn takes_share(&self, write: EventId) -> bool {
        let Some(event) = self.get(write.thread, write.index as usize) else {
            return false;
        };
        let takes = |rmw: Rmw| matches!(rmw.update, Update::Lock | Update::TryLock);
        match event.label {
            Label::Write { value: 2, kind, .. } => {
                matches!(kind, WriteKind::Unlock { .. }) || self.update_of(write).is_some_and(takes)
            }
            _ => false,
        }
    }

    /// Whether a write is half of a read-modify-write that nothing else depends on.
    pub fn is_blind(&self, write: EventId) -> bool {
        self.update_of(write).is_some_and(Rmw::is_blind)
    }

    /// The read-modify-write whose second half a write is.
    fn update_of(&self, write: EventId) -> Option<Rmw> {
        if !self.is_update(write) {
            return None;
        }
        match self.reading_half(write).label {
            Label::Read { rmw, .. } => rmw,
            _ => None,
        }
    }

    /// Whether all shares of a lock have been given back, up to the one that `taken` has taken.
    pub fn are_shares_over(&self, loc: Loc, taken: EventId) -> bool {
        let places = (1..=self.place(loc, taken)).rev();
        let writes = places.filter_map(|place| self.at_place(loc, place));
        let mut shares = writes.take_while(|&write| self.takes_share(write));
        shares.all(|share| self.end_of_share(share).is_some())
    }

    /// The event with which a thread gives back the share of a lock that it took by `taken`: it waits for that alone.
    pub fn end_of_share(&self, taken: EventId) -> Option<EventId> {
        let ids = (taken.index + 1..self.len(taken.thread) as u16)
            .map(|index| EventId { index, ..taken });
        let is_end = |&id: &EventId| matches!(&self.event(id).label, Label::Wait { after, .. } if after[..] == [taken]);
        ids.into_iter().find(is_end)
    }

    /// The reading half of the read-modify-write whose writing half is `write`: the event just before it.
    fn reading_half(&self, write: EventId) -> &Event {
        self.event(EventId {
            index: write.index - 1,
            ..write
        })
    }

    /// The write after which the writing half of a read-modify-write goes: the one its reading half reads from.
    pub fn update_source(&self, write: EventId) -> EventId {
        self.reading_half(write).from
    }

    /// Whether a write is the second half of a read-modify-write.
    pub fn is_update(&self, write: EventId) -> bool {
        matches!(
            self.event(write).label,
            Label::Write {
                kind: WriteKind::Update,
                ..
            }
        )
    }

    /// The read-modify-write that comes right after `write`, having read it.
    pub fn updater_of(&self, loc: Loc, write: EventId) -> Option<EventId> {
        let next = self.at_place(loc, self.place(loc, write) + 1)?;
        let source = self.is_update(next).then(|| self.update_source(next))?;
        (source == write || self.taken_for(write) == Some(source)).then_some(next)
    }

    /// The reads of a location.
    pub fn reads(&self, loc: Loc) -> impl Iterator<Item = EventId> + '_ {
        self.ids().filter(
            move |&id| matches!(self.event(id).label, Label::Read { loc: read, .. } if read == loc),
        )
    }

    /// The reads that read from a write.
    pub fn reads_of(&self, loc: Loc, write: EventId) -> impl Iterator<Item = EventId> + '_ {
        self.reads(loc)
            .filter(move |&id| self.event(id).from == write)
    }

    /// The writes a read may try to read from, in modification order.
    pub fn sources(&self, loc: Loc, span: &Span) -> Vec<EventId> {
        let writes = (0..=self.writes(loc).len()).filter_map(|place| self.at_place(loc, place));
        writes
            .enumerate()
            .filter(|&(place, write)| self.admits(span, place, write))
            .map(|(_, write)| write)
            .collect()
    }

    /// Whether a span has room for a write at that place.
    pub fn admits(&self, span: &Span, place: usize, write: EventId) -> bool {
        let in_window = span
            .window
            .is_none_or(|first| place == first as usize || place == first as usize + 1);
        let is_new = || !write.is_init() && self.event(write).stamp >= span.since;
        let in_turn = match span.failed[..] {
            [] => true,
            [_] => is_new(),
            [(_, same), ..] => write == same || is_new(),
        };
        in_window && in_turn
    }
}
