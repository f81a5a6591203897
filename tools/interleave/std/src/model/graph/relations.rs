//! How the events of a location are related.

use super::Graph;
use crate::model::event::{EventId, Label, Loc, Span, WriteKind};

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

    /// The write after which the writing half of a read-modify-write goes: the one its reading half reads from.
    pub fn update_source(&self, write: EventId) -> EventId {
        self.event(EventId {
            index: write.index - 1,
            ..write
        })
        .from
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
