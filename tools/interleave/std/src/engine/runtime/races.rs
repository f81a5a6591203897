//! What a data race comes to.

use super::{Runtime, finish};
use crate::engine::object::Site;
use crate::engine::outcome::{Line, Outcome, Status, Step};
use crate::engine::race::{Access, Knowledge, Race};
use crate::engine::site::line_on_stack;
use crate::model::event::{EventId, ThreadId};

impl Runtime {
    /// How many events a thread has done.
    pub fn events_of(&self, thread: ThreadId) -> u16 {
        self.done[thread as usize]
    }

    /// What happens before what a thread does now, as a vector clock.
    pub fn clock_of(&self, thread: ThreadId) -> Vec<u16> {
        let last = self.done[thread as usize].checked_sub(1);
        last.map_or(Vec::new(), |index| {
            self.graph
                .event(EventId { thread, index })
                .view
                .clock
                .clone()
        })
    }

    /// The same, with what it knows by dropping what others have owned.
    pub fn known_of(&self, thread: ThreadId) -> Knowledge {
        self.owners.known(thread, &self.clock_of(thread))
    }

    /// Tells [`Owners`](crate::engine::race::Owners) of an event.
    pub(super) fn note_event(&mut self, id: EventId) {
        self.owners
            .event(id.thread, &self.graph.event(id).view.clock);
    }

    /// Asks for the lines of a race's accesses.
    pub fn want_lines(&mut self, race: Race) {
        self.wanted = [(race.first.code, None), (race.second.code, None)].into();
    }

    /// Notes the line of an instruction that the calling thread is at, if it is wanted.
    pub fn resolve(&mut self, code: usize) {
        if let Some(line @ None) = self.wanted.get_mut(&code) {
            *line = line_on_stack();
        }
    }

    /// The same, if its line is known.
    pub fn resolve_to(&mut self, code: usize, site: Site) {
        if let Some(line) = self.wanted.get_mut(&code) {
            *line = Some(finish::line(site));
        }
    }

    /// Notes a data race, unless counts that are not part of the graph might exclude it; the first one counts.
    /// What the program does after it means nothing, but the execution goes on, for the search to know what else there is.
    pub fn note_race(&mut self, race: Race) {
        if !self.owners.may_order(&race.first) {
            self.race.get_or_insert(race);
        }
    }

    /// The outcome of an execution with a data race.
    pub(super) fn raced(&self) -> Outcome {
        let race = self.race.expect("there is one");
        let step = |access: Access| {
            let text = match (access.atomic, access.writes) {
                (false, false) => "reads the same memory",
                (false, true) => "writes the same memory",
                (true, _) => "uses what is there",
            };
            let unknown = || Line {
                file: String::new(),
                line: 0,
            };
            let at = self
                .wanted
                .get(&access.code)
                .cloned()
                .flatten()
                .unwrap_or_else(unknown);
            Step {
                thread: access.thread,
                at,
                text: text.into(),
                output: Vec::new(),
            }
        };
        let details = vec![step(race.first), step(race.second)];
        let say = |step: &Step| {
            format!(
                "{} (line {}) {}",
                self.name(step.thread),
                step.at.line,
                step.text
            )
        };
        let message = match self.wanted.is_empty() {
            true => format!("{race:?}"),
            false => format!(
                "{}; {}; nothing orders the two",
                say(&details[0]),
                say(&details[1])
            ),
        };
        Outcome {
            stdout: Vec::new(),
            details,
            race: Some(race),
            ..self.outcome(Status::Raced, 0, message)
        }
    }
}
