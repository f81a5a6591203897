//! All that a program can do.

use serde::{Deserialize, Serialize};

/// What exploring a program found. The same program gives the same report, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Whether the outcomes are all there are.
    pub complete: bool,
    /// How many executions were run to their end, each different from the others.
    pub executions: u64,
    /// How many executions were given up as the same as another.
    pub blocked: u64,
    /// How many executions were chosen at random, after the bound on `executions` had been hit.
    pub sampled: u64,
    /// Why the outcomes are not all, or what is odd about them.
    pub problems: Vec<Problem>,
    /// Each different outcome once, in a fixed order.
    pub outcomes: Vec<Outcome>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    pub kind: String,
    pub file: String,
    /// 0 where no line is to blame.
    pub line: u32,
    pub message: String,
}

/// One thing the program can do, as seen from outside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    pub status: Status,
    /// The exit code, if the program gets to exit.
    pub code: Option<i32>,
    pub stdout: String,
    /// The message of main's panic, or a deadlock or a data race in one sentence.
    pub message: String,
    /// How many of the executions end so.
    pub executions: u64,
    /// How often `steps` goes from one thread to another.
    pub switches: u64,
    /// The threads' names; a step names its thread by its place here.
    pub threads: Vec<String>,
    /// For a deadlock, what each thread waits for; for a data race, the two accesses.
    pub details: Vec<Step>,
    /// The execution that is easiest to follow: the one that switches least between threads.
    pub steps: Vec<Step>,
}

/// How an execution ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Main returned.
    Ended,
    /// By `process::exit`.
    Exited,
    /// Main panicked.
    Panicked,
    /// By `process::abort`, or a panic during a panic.
    Aborted,
    /// Every thread waits for another.
    Deadlocked,
    /// A thread spins on a value that nobody will change.
    Livelocked,
    /// Two threads accessed the same memory, one of them to write, and neither access happens before the other:
    /// undefined behavior.
    Raced,
    /// By a signal.
    Crashed,
}

impl Status {
    /// Whether the program ended as programs should.
    pub fn is_well(self) -> bool {
        matches!(self, Self::Ended | Self::Exited)
    }
}

/// Something a thread does, at a line of the program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub thread: usize,
    pub file: String,
    /// 0 where no line is known.
    pub line: u32,
    pub text: String,
    /// What the step prints.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
}

impl Report {
    /// Whether every execution that was seen ended as programs should.
    pub fn is_well(&self) -> bool {
        self.outcomes.iter().all(|outcome| outcome.status.is_well())
    }
}
