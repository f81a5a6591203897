//! What to do when there are too many executions for all of them: try some at random.
//!
//! Source: Burckhardt, Kothari, Musuvathi and Nagarakatte, "A Randomized Scheduler with Probabilistic Guarantees of
//! Finding Bugs" (ASPLOS 2010), PCT. The threads get random priorities, the one with the highest that can go on does,
//! and at a few random events the thread that runs falls below all others. A bug that takes d ordering constraints,
//! in a program of n threads and k events, shows with a probability of at least 1 / (n · kᵈ⁻¹).
//! PCT knows only interleavings; here a read now and then also reads an older write that the memory model allows.

use super::execution::{Detail, Run, run};
use super::{Flow, Search};
use crate::engine::runtime::{Decider, Dice};
use crate::model::graph::Graph;
use crate::model::record::follow;

/// The bug depths tried, in turn; 0 is a random walk, which finds bugs that take many threads.
const DEPTHS: u64 = 5;

/// Runs so many random executions and adds them to what the search has found.
pub fn sample(search: &mut Search, seed: u64, samples: u64) -> Flow<()> {
    let mut longest = 1;
    for number in 0..samples {
        let dice = Dice::new(seed.wrapping_add(number), number % DEPTHS, longest);
        let start = Graph::new();
        let result = match run(
            &mut start.clone(),
            Detail::Outcome,
            Some(Decider::Dice(dice)),
            &search.setup,
        ) {
            Run::Here => return Flow::RunProgram,
            Run::Ended(result) => result,
        };
        // the counts it wants are in the graph from now on
        search.must_restart(&result.observed);
        search.tally.random |= result.random;
        longest = longest.max(result.records.len() as u64);
        search
            .tally
            .add(&result.outcome, &follow(&start, &result.records));
        search.tally.sampled += 1;
        if number % 64 == 0 {
            search.note_progress();
        }
    }
    Flow::Searched(())
}
