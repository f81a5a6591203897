//! Doing what a thread asks for: the next event of the given graph, or a new one.

use super::{Answer, Ask, Read, Runtime};
use crate::engine::object::Object;
use crate::model::event::{EventId, Label, Loc, WriteKind};
use crate::model::graph::Choice;
use crate::model::record::Record;

impl Runtime {
    /// Does what the thread whose turn it is asks for.
    pub(super) fn perform(&mut self, ask: &Ask<'_>) -> Answer {
        let thread = self.turn;
        let index = self.done[thread as usize];
        let id = EventId { thread, index };
        match self.graph.get(thread, index as usize) {
            None => self.add_event(ask),
            Some(_) => self.renew_event(id, ask),
        }
        self.done[thread as usize] += 1;
        self.note_turn(id, ask);
        self.note_event(id);
        let event = self.graph.event(id);
        let mut answer = Answer {
            event: id,
            from: event.from,
            value: 0,
            newest: false,
        };
        match (&event.label, ask) {
            (&Label::Read { loc, .. }, Ask::Read(asked)) => {
                answer.value = self.graph.value(loc, event.from);
                self.name_object(asked.object, loc);
            }
            (
                &Label::Write { loc, value, .. },
                Ask::Write { object, .. } | Ask::Update { object, .. },
            ) => {
                answer.value = value;
                self.name_object(object, loc);
                answer.newest = self.written_since(loc, id) == 0;
            }
            (Label::Choose { .. }, Ask::Choose { .. }) => answer.value = event.picked.into(),
            (
                Label::Wait { .. },
                Ask::Choose {
                    unless: Some(_), ..
                },
            ) => {}
            (&Label::Spawn(child), Ask::Spawn) => answer.value = child.into(),
            (Label::Wait { .. }, Ask::Wait(_)) | (Label::Fence(_), Ask::Fence(_)) => {}
            _ => self.finish_astray(),
        }
        answer
    }

    /// Brings what an event of the given graph computes with up to date: addresses differ between runs.
    fn renew_event(&mut self, id: EventId, ask: &Ask<'_>) {
        let mut label = self.graph.event(id).label.clone();
        let initial = match (&mut label, ask) {
            (Label::Read { loc, rmw, .. }, Ask::Read(asked)) => {
                let alike = match (&*rmw, &asked.rmw) {
                    (Some(given), Some(asked)) => given.is_like(asked),
                    (given, asked) => given == asked,
                };
                if !alike {
                    self.finish_astray();
                }
                *rmw = asked.rmw;
                asked
                    .object
                    .loc()
                    .is_none()
                    .then_some((*loc, asked.initial))
            }
            (Label::Write { value, .. }, Ask::Update { value: asked, .. }) => {
                *value = *asked;
                None
            }
            (
                Label::Write { loc, value, .. },
                Ask::Write {
                    object,
                    initial,
                    value: asked,
                    ..
                },
            ) => {
                *value = *asked;
                object.loc().is_none().then_some((*loc, *initial))
            }
            _ => return,
        };
        if let Some((loc, initial)) = initial
            && self.graph.locations[loc as usize].initial != initial
        {
            self.graph.declare(loc, initial);
            self.records.push(Record::Declared { loc, initial });
        }
        if self.graph.event(id).label != label {
            self.graph.relabel(id, label.clone());
            self.records.push(Record::Changed { id, label });
        }
    }

    /// Gives an object the name it has in the graph.
    fn name_object(&mut self, object: &Object, loc: Loc) {
        if object.loc().is_some_and(|known| known != loc) {
            self.finish_astray();
        }
        object.set_loc(loc);
    }

    /// How many writes that have happened come after `write` in its location's order.
    pub fn written_since(&self, loc: Loc, write: EventId) -> usize {
        let later = &self.graph.writes(loc)[self.graph.place(loc, write)..];
        later
            .iter()
            .filter(|write| write.index < self.done[write.thread as usize])
            .count()
    }

    /// Adds the event asked for at the end of the current thread, in the ordinary way, and records it.
    fn add_event(&mut self, ask: &Ask<'_>) {
        let thread = self.turn;
        if self.records.len() >= self.limits.events {
            self.finish_endless();
        }
        let (label, choice) = match ask {
            &Ask::Read(Read {
                object,
                initial,
                order,
                rmw,
                window,
                ..
            }) => {
                let loc = self.declare(object, initial);
                let span = self.span(thread, window);
                let last = *self
                    .graph
                    .sources(loc, &span)
                    .last()
                    .expect("there is something to read");
                (
                    Label::Read {
                        loc,
                        order,
                        rmw,
                        span,
                    },
                    Choice::From(last),
                )
            }
            Ask::Update {
                object,
                order,
                value,
                source,
            } => {
                let loc = object.loc().expect("it has just been read");
                let place = self.graph.place(loc, *source) + 1;
                let kind = WriteKind::Update;
                (
                    Label::Write {
                        loc,
                        order: *order,
                        value: *value,
                        kind,
                    },
                    Choice::Place(place),
                )
            }
            Ask::Write {
                object,
                initial,
                order,
                value,
                kind,
            } => {
                let loc = self.declare(object, *initial);
                let place = match *kind {
                    WriteKind::Unlock { taken } => {
                        self.graph.place(
                            loc,
                            EventId {
                                thread,
                                index: taken,
                            },
                        ) + 1
                    }
                    _ => self.graph.writes(loc).len() + 1,
                };
                (
                    Label::Write {
                        loc,
                        order: *order,
                        value: *value,
                        kind: *kind,
                    },
                    Choice::Place(place),
                )
            }
            Ask::Fence(order) => (Label::Fence(*order), Choice::None),
            Ask::Spawn => (Label::Spawn(self.free_thread()), Choice::None),
            Ask::Choose { among, unless } => match unless.and_then(|unless| unless(self)) {
                Some(after) => (Label::Wait { after, sync: false }, Choice::None),
                None => (Label::Choose { among: *among }, Choice::Picked(0)),
            },
            Ask::Wait(wait) => {
                let (after, sync) = wait.after(self).expect("only who can go on does");
                (Label::Wait { after, sync }, Choice::None)
            }
        };
        let choice = self.decide_choice(thread, &label, choice);
        self.records.push(Record::Added {
            thread,
            label: label.clone(),
            choice,
        });
        self.graph.add(thread, label, choice);
        self.done
            .resize(self.graph.threads.len().max(self.done.len()), 0);
    }

    /// The location of an object, a new one if it has none.
    fn declare(&mut self, object: &Object, initial: u64) -> Loc {
        object.loc().unwrap_or_else(|| {
            let loc = self.graph.locations.len() as Loc;
            self.graph.declare(loc, initial);
            self.records.push(Record::Declared { loc, initial });
            object.set_loc(loc);
            loc
        })
    }
}
