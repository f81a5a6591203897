//! Whether what the program does depends on random numbers.

use super::Search;
use super::execution::Detail;
use crate::engine::outcome::{Line, Problem, Status};

/// With how many seeds at least it is tried.
const SEEDS: u64 = 16;

/// Runs each outcome's execution again with other random numbers, if there was any need for them,
/// and notes a problem if something else comes of one.
pub fn try_chance(search: &mut Search) {
    if !search.tally.random {
        return;
    }
    let outcomes = search.tally.outcomes.len().max(1) as u64;
    let mut differs = false;
    for round in 0..SEEDS.div_ceil(outcomes) {
        let found = search.tally.outcomes.iter().enumerate();
        for (number, ((status, message, stdout, code), found)) in found {
            search.setup.seed = 1 + round * outcomes + number as u64;
            let result = search.run(0, found.graph.clone(), Detail::Outcome, None);
            let again = &result.outcome;
            differs |= (again.status, &again.stdout, again.code) != (*status, stdout, *code)
                || *status != Status::Raced && again.message != *message;
        }
    }
    search.setup.seed = 0;
    if differs {
        let message = "what it does depends on random numbers: does it go through a `HashMap` or `HashSet`? \
                       Their order differs from run to run; that of a `BTreeMap` does not";
        search.tally.problems.insert(Problem {
            kind: "random".into(),
            at: Line {
                file: String::new(),
                line: 0,
            },
            message: message.into(),
        });
    }
}
