//! What an execution comes to.

use super::race::Race;
use super::wire::{wire_enum, wire_struct};

/// How an execution ends.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Status {
    /// `main` returned, or the process was told to exit.
    Ended,
    /// `main` panicked.
    Panicked,
    Exited,
    Aborted,
    /// Some threads wait for what will never come, `main` among them.
    Deadlocked,
    /// As deadlocked, but a thread spins rather than waits.
    Livelocked,
    /// Two accesses of plain memory, one of them a write, are not ordered: undefined behavior.
    Raced,
    /// The process died of a signal.
    Crashed,
    /// Not an outcome: another execution shows all that this one could.
    Redundant,
    /// Not an outcome: the execution was cut short by a limit.
    Cut,
}

/// A line of the program's source.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Line {
    pub file: String,
    pub line: u32,
}

/// Something a thread did or waits for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    pub thread: u16,
    pub at: Line,
    pub text: String,
    /// What it added to standard output.
    pub output: Vec<u8>,
}

/// Why the report does not say all, and where in the program.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Problem {
    pub kind: String,
    pub at: Line,
    pub message: String,
}

/// What one execution came to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outcome {
    pub status: Status,
    pub code: i32,
    pub stdout: Vec<u8>,
    /// The panic message of `main`, or in one line what went wrong.
    pub message: String,
    /// The names of the threads.
    pub threads: Vec<String>,
    /// For a deadlock, who waits for what; for a race, the two accesses.
    pub details: Vec<Step>,
    /// What happened, one step after the other; only when asked for.
    pub steps: Vec<Step>,
    pub problems: Vec<Problem>,
    /// The data race, if that is how it ends.
    pub race: Option<Race>,
}

wire_enum!(Status {
    0 => Ended, 1 => Panicked, 2 => Exited, 3 => Aborted, 4 => Deadlocked, 5 => Livelocked, 6 => Raced, 7 => Crashed,
    8 => Redundant, 9 => Cut,
});
wire_struct!(Line { file, line });
wire_struct!(Step {
    thread,
    at,
    text,
    output
});
wire_struct!(Problem { kind, at, message });
wire_struct!(Outcome {
    status,
    code,
    stdout,
    message,
    threads,
    details,
    steps,
    problems,
    race
});
