//! Execution graphs: the events of an execution, what each read reads from and in which order each location is written.

mod relations;

use super::event::{Event, EventId, Label, Loc, ThreadId};
use super::rc11::View;
use std::sync::Arc;

/// What the graph knows of a location: its initial value and its writes in modification order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Location {
    pub initial: u64,
    pub writes: Vec<EventId>,
}

/// An execution, complete or not.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Graph {
    /// The events of each thread in program order.
    pub threads: Vec<Vec<Arc<Event>>>,
    pub locations: Vec<Location>,
    /// The stamp the next event gets.
    pub next_stamp: u32,
}

impl Graph {
    /// The graph of a program that has not started: one thread; the location 0, which nothing has, and standard output.
    pub fn new() -> Graph {
        Graph {
            threads: vec![Vec::new()],
            locations: vec![Location::default(); 2],
            next_stamp: 0,
        }
    }

    pub fn event(&self, id: EventId) -> &Event {
        &self.threads[id.thread as usize][id.index as usize]
    }

    pub fn get(&self, thread: ThreadId, index: usize) -> Option<&Event> {
        self.threads
            .get(thread as usize)?
            .get(index)
            .map(Arc::as_ref)
    }

    pub fn len(&self, thread: ThreadId) -> usize {
        self.threads.get(thread as usize).map_or(0, Vec::len)
    }

    /// All events, thread by thread.
    pub fn ids(&self) -> impl Iterator<Item = EventId> + '_ {
        self.threads
            .iter()
            .enumerate()
            .flat_map(|(thread, events)| {
                (0..events.len()).map(move |index| EventId {
                    thread: thread as ThreadId,
                    index: index as u16,
                })
            })
    }

    /// The value a write wrote.
    pub fn value(&self, loc: Loc, write: EventId) -> u64 {
        if write.is_init() {
            return self.locations[loc as usize].initial;
        }
        match self.event(write).label {
            Label::Write { value, .. } => value,
            _ => unreachable!("only writes have values"),
        }
    }

    pub fn writes(&self, loc: Loc) -> &[EventId] {
        self.locations
            .get(loc as usize)
            .map_or(&[], |location| &location.writes)
    }

    /// The last write of a location, in modification order.
    pub fn last_write(&self, loc: Loc) -> EventId {
        self.writes(loc).last().copied().unwrap_or(EventId::INIT)
    }

    /// The place of a write in modification order: 0 for the initial value, 1 for the first write.
    pub fn place(&self, loc: Loc, write: EventId) -> usize {
        if write.is_init() {
            return 0;
        }
        1 + self
            .writes(loc)
            .iter()
            .position(|&other| other == write)
            .expect("a write is in its location's order")
    }

    /// The write at a place of a location's order, if there is one.
    pub fn at_place(&self, loc: Loc, place: usize) -> Option<EventId> {
        match place {
            0 => Some(EventId::INIT),
            _ => self.writes(loc).get(place - 1).copied(),
        }
    }

    /// Makes sure that a location is known.
    pub fn declare(&mut self, loc: Loc, initial: u64) {
        if self.locations.len() <= loc as usize {
            self.locations
                .resize_with(loc as usize + 1, Location::default);
        }
        self.locations[loc as usize].initial = initial;
    }

    /// Whether `earlier` is `later` or has happened before it, by program order, reads-from and waiting.
    pub fn is_past(&self, earlier: EventId, later: &[u16]) -> bool {
        earlier.is_init()
            || later
                .get(earlier.thread as usize)
                .is_some_and(|&count| count > earlier.index)
    }

    /// Adds an event at the end of a thread and returns its name.
    /// A write goes to `place` of its location's order (1 is first), which moves later ones up.
    pub fn add(&mut self, thread: ThreadId, label: Label, choice: Choice) -> EventId {
        while self.threads.len() <= thread as usize {
            self.threads.push(Vec::new());
        }
        let id = EventId {
            thread,
            index: self.len(thread) as u16,
        };
        let (mut from, mut picked) = (EventId::INIT, 0);
        match (&label, choice) {
            (Label::Write { loc, .. }, Choice::Place(place)) => {
                self.locations[*loc as usize].writes.insert(place - 1, id);
            }
            (_, Choice::From(write)) => from = write,
            (_, Choice::Picked(value)) => picked = value,
            _ => {}
        }
        if let Label::Spawn(child) = label {
            while self.threads.len() <= child as usize {
                self.threads.push(Vec::new());
            }
        }
        let stamp = self.next_stamp;
        self.next_stamp += 1;
        let event = Event {
            label,
            from,
            picked,
            stamp,
            past: Vec::new(),
            view: View::default(),
        };
        self.threads[thread as usize].push(Arc::new(event));
        self.refresh(id);
        id
    }

    /// Makes the read `id`, the last event of its thread, read from `write`.
    pub fn set_from(&mut self, id: EventId, write: EventId) {
        self.event_mut(id).from = write;
        self.refresh(id);
    }

    fn event_mut(&mut self, id: EventId) -> &mut Event {
        Arc::make_mut(&mut self.threads[id.thread as usize][id.index as usize])
    }

    /// Changes what an event does to something that rests on the same events.
    pub fn relabel(&mut self, id: EventId, label: Label) {
        self.event_mut(id).label = label;
    }

    /// Makes an event the one that was added last.
    pub fn restamp(&mut self, id: EventId) {
        self.event_mut(id).stamp = self.next_stamp;
        self.next_stamp += 1;
    }

    /// Computes what follows from an event's place in the graph: its past and its view.
    fn refresh(&mut self, id: EventId) {
        let event = self.event(id);
        let previous = id.index.checked_sub(1).map(|index| EventId { index, ..id });
        let mut past = previous.map_or(Vec::new(), |previous| self.event(previous).past.clone());
        let sources: &[EventId] = match &event.label {
            Label::Read { .. } => &[event.from],
            Label::Wait { after, .. } => after,
            _ => &[],
        };
        for &source in sources.iter().filter(|source| !source.is_init()) {
            join(&mut past, &self.event(source).past);
        }
        raise(&mut past, id.thread, id.index + 1);
        let view = View::after(self, id);
        let event = self.event_mut(id);
        (event.past, event.view) = (past, view);
    }

    /// Moves a write to another place of its location's order.
    pub fn move_write(&mut self, loc: Loc, write: EventId, place: usize) {
        let writes = &mut self.locations[loc as usize].writes;
        writes.retain(|&other| other != write);
        writes.insert(place - 1, write);
    }

    /// What tells this graph from others of the same program: what each read reads from, and each write's place.
    pub fn shape(&self) -> Vec<EventId> {
        let sources = self.threads.iter().flatten().map(|event| event.from);
        sources
            .chain(
                self.locations
                    .iter()
                    .flat_map(|location| location.writes.iter().copied()),
            )
            .collect()
    }

    /// Removes the last event of a thread.
    pub fn remove_last(&mut self, thread: ThreadId) {
        let index = self.len(thread) - 1;
        let id = EventId {
            thread,
            index: index as u16,
        };
        if let Label::Write { loc, .. } = self.event(id).label {
            self.locations[loc as usize]
                .writes
                .retain(|&write| write != id);
        }
        self.threads[thread as usize].pop();
    }

    /// The graph with only the events that `keep` names; it must keep with each event all its past.
    pub fn restricted(&self, keep: impl Fn(EventId, &Event) -> bool) -> Graph {
        let mut graph = Graph {
            next_stamp: self.next_stamp,
            ..Graph::default()
        };
        for (thread, events) in self.threads.iter().enumerate() {
            let kept = events.iter().enumerate().take_while(|&(index, event)| {
                keep(
                    EventId {
                        thread: thread as ThreadId,
                        index: index as u16,
                    },
                    event,
                )
            });
            graph
                .threads
                .push(kept.map(|(_, event)| Arc::clone(event)).collect());
        }
        for location in &self.locations {
            let writes = location.writes.iter().copied();
            let writes = writes
                .filter(|&write| graph.get(write.thread, write.index as usize).is_some())
                .collect();
            graph.locations.push(Location {
                initial: location.initial,
                writes,
            });
        }
        graph
    }
}

/// What is not determined by an event's label.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Choice {
    None,
    /// The write a read reads from.
    From(EventId),
    /// The place of a write in its location's order; 1 is the first.
    Place(usize),
    /// What a [`Label::Choose`] picked.
    Picked(u32),
}

/// Raises `past` so that it contains everything in `other`.
pub fn join(past: &mut Vec<u16>, other: &[u16]) {
    if past.len() < other.len() {
        past.resize(other.len(), 0);
    }
    for (mine, &theirs) in past.iter_mut().zip(other) {
        *mine = (*mine).max(theirs);
    }
}

/// Raises the component of one thread.
pub fn raise(past: &mut Vec<u16>, thread: ThreadId, count: u16) {
    if past.len() <= thread as usize {
        past.resize(thread as usize + 1, 0);
    }
    past[thread as usize] = past[thread as usize].max(count);
}
