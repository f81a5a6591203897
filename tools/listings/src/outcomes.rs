//! All that a program can do, as `NAME.outcomes.json` keeps it.

use serde::{Deserialize, Serialize};

/// How many outcomes are kept with their schedules; a page could not show more.
pub const KEPT: usize = 24;

/// What exploring every interleaving of a program has found, or why it cannot be explored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Outcomes {
    /// The program does one of these things, and nothing else.
    Explored(Explored),
    /// The explorer does not know something that the program uses.
    Unexplored {
        /// What that is, with its line.
        unexplored: Vec<String>,
    },
}

/// The outcomes of a program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explored {
    /// How many different outcomes there are.
    pub count: usize,
    /// How many executions led to them, each different from the others.
    pub executions: u64,
    /// A hash of all outcomes, if there are more than are kept here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub set: Option<String>,
    /// The outcomes, up to [`KEPT`] of them.
    pub outcomes: Vec<Outcome>,
}

/// One way in which the program ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// `ended`, `exited`, `panicked`, `aborted`, `deadlocked`, `livelocked`, `raced` or `crashed`.
    pub status: String,
    /// What it has printed by then.
    pub stdout: String,
    /// The message of main's panic; a deadlock or a data race in one sentence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub message: String,
    /// How many executions end so.
    pub executions: u64,
    /// The threads of the schedule, by name.
    pub threads: Vec<String>,
    /// What each stuck thread waits for, or the two accesses of a data race.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<Step>,
    /// The schedule that is easiest to follow, step by step.
    pub steps: Vec<Step>,
}

/// One step of one thread, kept as `THREAD:LINE TEXT`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Step {
    /// The thread's place in [`Outcome::threads`].
    pub thread: usize,
    /// The line of the listing, counted from 1; 0 where none is known.
    pub line: usize,
    /// What the thread does, as a verb in the third person.
    pub text: String,
}

impl Outcomes {
    /// Reads a file; `None` if it is not one of these, as when an author has only just added it.
    pub fn parse(json: &str) -> Option<Outcomes> {
        serde_json::from_str(json).ok()
    }

    /// The text of the file, one fact a line.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("outcomes have nothing that JSON lacks") + "\n"
    }

    /// What was found, if the program could be explored.
    pub fn explored(&self) -> Option<&Explored> {
        match self {
            Outcomes::Explored(explored) => Some(explored),
            Outcomes::Unexplored { .. } => None,
        }
    }
}

impl Outcome {
    /// Whether the program ends as programs should.
    pub fn is_well(&self) -> bool {
        matches!(self.status.as_str(), "ended" | "exited")
    }
}

impl From<Step> for String {
    fn from(step: Step) -> String {
        format!("{}:{} {}", step.thread, step.line, step.text)
    }
}

impl TryFrom<String> for Step {
    type Error = String;

    fn try_from(text: String) -> Result<Step, String> {
        let step = || {
            let (place, what) = text.split_once(' ')?;
            let (thread, line) = place.split_once(':')?;
            Some(Step {
                thread: thread.parse().ok()?,
                line: line.parse().ok()?,
                text: what.to_owned(),
            })
        };
        step().ok_or_else(|| format!("`{text}` is not a step"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_what_it_was_made_from() {
        let step = Step {
            thread: 0,
            line: 6,
            text: "prints \"a\"".into(),
        };
        let outcome = Outcome {
            status: "ended".into(),
            stdout: "a\n".into(),
            message: String::new(),
            executions: 1,
            threads: vec!["main".into()],
            details: Vec::new(),
            steps: vec![step],
        };
        let explored = Explored {
            count: 1,
            executions: 1,
            set: None,
            outcomes: vec![outcome],
        };
        for outcomes in [
            Outcomes::Explored(explored),
            Outcomes::Unexplored {
                unexplored: vec!["line 3: it reads the clock".into()],
            },
        ] {
            assert_eq!(Outcomes::parse(&outcomes.to_json()), Some(outcomes));
        }
        assert_eq!(Outcomes::parse(""), None);
    }
}
