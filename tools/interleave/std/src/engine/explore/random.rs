//! What to do when there are too many executions for all of them: try some at random.
//!
//! Source: Burckhardt, Kothari, Musuvathi and Nagarakatte, "A Randomized Scheduler with Probabilistic Guarantees of
//! Finding Bugs" (ASPLOS 2010), PCT. The threads get random priorities, the one with the highest that can go on does,
//! and at a few random events the thread that runs falls below all others. A bug that takes d ordering constraints,
//! in a program of n threads and k events, shows with a probability of at least 1 / (n · kᵈ⁻¹).
//! PCT knows only interleavings; here a read now and then also reads an older write that the memory model allows.

use super::Search;
use super::execution::Detail;
use super::workers::share_out;
use crate::engine::runtime::ENDLESS;
use crate::engine::runtime::{Decider, Dice};
use crate::model::graph::Graph;
use crate::model::record::follow;

/// The bug depths tried, in turn; 0 is a random walk, which finds bugs that take many threads.
const DEPTHS: u64 = 5;

/// After so many events, an execution that is to end is given up.
const SHORT: usize = 200;

/// Runs random executions of a program that has some without an end: those that do end mostly end soon.
pub fn sample_short(search: &mut Search, seed: u64, samples: u64) {
    let (known, limits) = (search.tally.problems.clone(), search.setup.limits);
    search.setup.limits.events = SHORT;
    sample(search, seed, samples);
    search.setup.limits = limits;
    let problems = &mut search.tally.problems;
    problems.retain(|problem| problem.kind != ENDLESS || known.contains(problem));
}

/// So many are shared out at a time; what one round has shown of their length the next one knows.
const ROUND: u64 = 16;

/// Runs so many random executions and adds them to what the search has found.
pub fn sample(search: &mut Search, seed: u64, samples: u64) {
    let start = Graph::new();
    let mut longest = 1;
    for begin in (0..samples).step_by(ROUND as usize) {
        let numbers = begin..samples.min(begin + ROUND);
        let workers = search.nurseries.len();
        let results = share_out(workers, |worker| {
            let mine = numbers.clone().skip(worker).step_by(workers);
            let dice = |number| Dice::new(seed.wrapping_add(number), number % DEPTHS, longest);
            let run = |number| {
                let decider = Some(Decider::Dice(dice(number)));
                search.run(worker, start.clone(), Detail::Outcome, decider)
            };
            mine.map(run).collect()
        });
        for result in results {
            // the counts it wants are in the graph from now on
            search.must_restart(&result.observed);
            search.tally.random |= result.random;
            longest = longest.max(result.records.len() as u64);
            search
                .tally
                .add(&result.outcome, &follow(&start, &result.records));
            search.tally.sampled += 1;
        }
        search.note_progress();
    }
}
