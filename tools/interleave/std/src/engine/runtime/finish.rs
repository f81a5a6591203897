//! The end of an execution: what it came to, and telling that to the search.

use super::{Ask, Call, Decider, Read, Runtime};
use crate::engine::nursery::deliver;
use crate::engine::object::Site;
use crate::engine::outcome::{Line, Outcome, Problem, Status, Step};
use crate::engine::random::was_asked;
use crate::engine::site::{Lines, known_lines};
use crate::engine::wire::wire_struct;
use crate::model::event::{Label, ThreadId};
use crate::model::record::Record;
use std::collections::BTreeSet;

/// The kind of problem that an execution of too many events is.
pub const ENDLESS: &str = "events";

/// What an execution hands to the search.
#[derive(Debug)]
pub struct RunResult {
    pub outcome: Outcome,
    pub records: Vec<Record>,
    /// The lines of the program it has read from debug information.
    pub lines: Lines,
    /// What a script has decided.
    pub decided: Vec<(u32, u32)>,
    /// The instructions that count owners where the order matters, although it was not explored.
    pub observed: BTreeSet<usize>,
    /// Whether it has used random numbers.
    pub random: bool,
}
wire_struct!(RunResult {
    outcome,
    records,
    lines,
    decided,
    observed,
    random
});

/// A place of the program for the report.
pub fn line(site: Site) -> Line {
    Line {
        file: site.file().to_string(),
        line: site.line(),
    }
}

impl Runtime {
    /// Ends the execution: nobody can go on.
    pub fn finish(&mut self) -> ! {
        self.record_blocked();
        let outcome = match self.end.take() {
            _ if self.race.is_some() => self.raced(),
            Some(outcome) => outcome,
            None if self.spins_on_old() || self.anyone_timed() => {
                self.outcome(Status::Redundant, 0, String::new())
            }
            None => self.deadlock(),
        };
        self.hand_over(outcome)
    }

    /// An outcome with what has been printed so far.
    pub fn outcome(&self, status: Status, code: i32, message: String) -> Outcome {
        Outcome {
            status,
            code,
            stdout: self.stdout.clone(),
            message,
            threads: Vec::new(),
            details: Vec::new(),
            steps: Vec::new(),
            problems: Vec::new(),
            race: None,
        }
    }

    /// Whether a thread waits for what a time that runs out would end.
    fn anyone_timed(&self) -> bool {
        self.threads.iter().any(|thread| {
            thread
                .pending
                .is_some_and(|pending| (pending.blocked)(self) == Call::TIMED)
        })
    }

    /// Ends an execution all of whose outcomes another one shows.
    pub fn give_up_redundant(&mut self) -> ! {
        let outcome = self.outcome(Status::Redundant, 0, String::new());
        self.give_up(outcome)
    }

    pub(super) fn give_up(&mut self, outcome: Outcome) -> ! {
        self.hand_over(outcome)
    }

    fn hand_over(&mut self, mut outcome: Outcome) -> ! {
        outcome.threads = (0..self.threads.len())
            .map(|thread| self.name(thread as ThreadId))
            .collect();
        outcome.problems = std::mem::take(&mut self.problems);
        let mut result = RunResult {
            outcome,
            records: std::mem::take(&mut self.records),
            lines: if self.is_traced() {
                known_lines()
            } else {
                Lines::new()
            },
            decided: match self.decider.take() {
                Some(Decider::Script(script)) => script.decided,
                _ => Vec::new(),
            },
            observed: std::mem::take(&mut self.owners.observed),
            random: was_asked(),
        };
        result.outcome.steps = self.trace.take().unwrap_or_default();
        deliver(&result)
    }

    /// Threads that wait for a place in an object's order, which they may yet be able to have earlier.
    fn record_blocked(&mut self) {
        for thread in 0..self.threads.len() {
            let Some(pending) = self.threads[thread].pending else {
                continue;
            };
            let Ask::Read(Read {
                object,
                order,
                rmw,
                window,
                ..
            }) = pending.ask
            else {
                continue;
            };
            let span = self.span(thread as ThreadId, window);
            let waits_for_place = rmw.is_some() && span.failed.is_empty();
            if let Some(loc) = object.loc()
                && (waits_for_place || self.is_news_out_of_order(thread as ThreadId))
            {
                let label = Label::Read {
                    loc,
                    order,
                    rmw,
                    span,
                };
                self.records.push(Record::Blocked {
                    thread: thread as ThreadId,
                    label,
                });
            }
        }
    }

    fn deadlock(&self) -> Outcome {
        let mut details = Vec::new();
        for (number, thread) in self.threads.iter().enumerate() {
            if let Some(pending) = thread.pending {
                let text = match self.awaits_news(number as ThreadId) {
                    true => "goes round a loop that nothing will end".into(),
                    false => (pending.blocked)(self),
                };
                details.push(Step {
                    thread: number as ThreadId,
                    at: line(thread.site),
                    text,
                    output: Vec::new(),
                });
            }
        }
        let say = |step: &Step| {
            format!(
                "{} (line {}) {}",
                self.name(step.thread),
                step.at.line,
                step.text
            )
        };
        let message = details.iter().map(say).collect::<Vec<_>>().join("; ");
        let status = if self.anyone_spins() {
            Status::Livelocked
        } else {
            Status::Deadlocked
        };
        Outcome {
            details,
            ..self.outcome(status, 0, message)
        }
    }

    fn cut(&mut self, kind: &str, message: String) -> ! {
        let at = line(self.threads[self.turn as usize].site);
        self.problems.push(Problem {
            kind: kind.into(),
            at,
            message,
        });
        let outcome = self.outcome(Status::Cut, 0, String::new());
        self.hand_over(outcome)
    }

    /// Ends an execution that has gone on for too long.
    pub fn finish_endless(&mut self) -> ! {
        let message = format!(
            "{} has gone on for {} events without an end",
            self.name(self.turn),
            self.limits.events
        );
        self.cut(ENDLESS, message)
    }

    /// Ends an execution that has printed too much.
    pub fn finish_flooded(&mut self) -> ! {
        self.cut(
            "output",
            format!("it prints more than {} bytes", self.limits.output),
        )
    }

    /// Ends an execution with too many threads.
    pub fn finish_crowded(&mut self) -> ! {
        self.cut(
            "threads",
            format!("it starts more than {} threads", self.limits.threads),
        )
    }

    /// Ends an execution that calls what is not modeled.
    pub fn finish_unmodeled(&mut self, site: Site, what: &str) -> ! {
        self.threads[self.turn as usize].site = site;
        self.cut("unmodelled", what.into())
    }

    /// Ends an execution that does not follow the graph it was given, although that was taken from an execution.
    pub fn finish_astray(&mut self) -> ! {
        let message = "the program does not do the same when run again: something it depends on changes between runs";
        self.cut("nondeterministic", message.into())
    }
}
