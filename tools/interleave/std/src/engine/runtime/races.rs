//! What a data race comes to.

use super::Runtime;
use crate::engine::outcome::{Line, Outcome, Status, Step};
use crate::engine::race::{Access, Race};
use crate::engine::site::line_on_stack;
use crate::model::event::{EventId, Label, ThreadId};
use crate::model::graph::join;

impl Runtime {
    /// How many events a thread has done.
    pub fn events_of(&self, thread: ThreadId) -> u16 {
        self.done[thread as usize]
    }

    /// What happens before what a thread does now, as a vector clock.
    pub fn clock_of(&self, thread: ThreadId) -> Vec<u16> {
        let mut clock = self.graph_clock_of(thread);
        join(&mut clock, self.counts.known(thread));
        clock
    }

    /// The same, as far as the graph says.
    pub fn graph_clock_of(&self, thread: ThreadId) -> Vec<u16> {
        let last = self.done[thread as usize].checked_sub(1);
        last.map_or(Vec::new(), |index| {
            self.graph
                .event(EventId { thread, index })
                .view
                .clock
                .clone()
        })
    }

    /// Tells [`crate::engine::race::Counts`] of an event.
    pub(super) fn note_sources(&mut self, id: EventId) {
        let clock = self.graph.event(id).view.clock.clone();
        self.owners.event(id.thread, &clock);
        let event = self.graph.event(id);
        match &event.label {
            Label::Read { .. } => self.counts.event(id, &[event.from]),
            Label::Wait { after, .. } => self.counts.event(id, after),
            _ => self.counts.event(id, &[]),
        }
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

    /// Notes a data race; the first one counts. What the program does after it means nothing,
    /// but the execution goes on, for the search to know what else there is.
    pub fn note_race(&mut self, race: Race) {
        self.race.get_or_insert(race);
    }

    /// The outcome of an execution with a data race.
    pub(super) fn raced(&self) -> Outcome {
        let race = self.race.expect("there is one");
        let step = |access: Access| {
            let verb = if access.writes { "writes" } else { "reads" };
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
                text: format!("{verb} the same memory"),
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
