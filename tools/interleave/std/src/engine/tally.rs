//! What the search has found so far: each distinct outcome once.

use super::outcome::{Outcome, Problem, Status};
use super::race::Race;
use super::wire::wire_struct;
use crate::model::graph::Graph;
use crate::model::schedule::switches;
use std::collections::{BTreeMap, BTreeSet};

/// What makes two outcomes the same: how the program ended, with which code and words, and what it printed.
pub type Key = (Status, String, Vec<u8>, i32);

/// An outcome and how to get there.
#[derive(Clone, Debug)]
pub struct Found {
    pub executions: u64,
    /// How often the schedule that is easiest to follow goes from one thread to another.
    pub switches: u64,
    /// The execution of that schedule.
    pub graph: Graph,
    /// The data race it has.
    pub race: Option<Race>,
}
wire_struct!(Found {
    executions,
    switches,
    graph,
    race
});

/// Everything found.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    pub executions: u64,
    pub blocked: u64,
    pub sampled: u64,
    pub outcomes: BTreeMap<Key, Found>,
    pub problems: BTreeSet<Problem>,
    /// Whether an execution has used random numbers.
    pub random: bool,
}

wire_struct!(Tally {
    executions,
    blocked,
    sampled,
    outcomes,
    problems,
    random
});

impl Tally {
    /// Adds one execution.
    pub fn add(&mut self, outcome: &Outcome, graph: &Graph) {
        self.problems.extend(outcome.problems.iter().cloned());
        match outcome.status {
            Status::Redundant => self.blocked += 1,
            Status::Cut => self.executions += 1,
            _ => {
                self.executions += 1;
                let found = Found {
                    executions: 1,
                    switches: switches(graph),
                    graph: graph.clone(),
                    race: outcome.race,
                };
                let key = (
                    outcome.status,
                    outcome.message.clone(),
                    outcome.stdout.clone(),
                    outcome.code,
                );
                self.add_found(key, found);
            }
        }
    }

    /// Adds all that another search has found.
    pub fn merge(&mut self, other: Tally) {
        self.executions += other.executions;
        self.blocked += other.blocked;
        self.sampled += other.sampled;
        self.problems.extend(other.problems);
        self.random |= other.random;
        for (key, found) in other.outcomes {
            self.add_found(key, found);
        }
    }

    fn add_found(&mut self, key: Key, new: Found) {
        match self.outcomes.get_mut(&key) {
            None => {
                self.outcomes.insert(key, new);
            }
            Some(found) => {
                found.executions += new.executions;
                if (new.switches, new.graph.shape()) < (found.switches, found.graph.shape()) {
                    (found.switches, found.graph, found.race) = (new.switches, new.graph, new.race);
                }
            }
        }
    }
}
