//! Searching with several processes at a time.
//!
//! The graphs left to explore are independent of each other, so they are dealt out in rounds: each of a fixed number
//! of lanes gets its share and explores it up to a budget, in a process of its own; then what is left is dealt again.
//! What is found does not depend on how many lanes run at a time, not even when the bound is hit.

use super::workers::share_out;
use super::{Flow, Search};
use crate::engine::tally::Tally;
use crate::model::graph::Graph;
use std::collections::BTreeSet;

/// How many shares the graphs are dealt out in.
const LANES: usize = 8;

/// How many executions a lane explores in a round, at first and at most.
const BUDGET: (u64, u64) = (50, 400);

/// What a lane brings back: what it has found, what it has left, and the counts it wants in the graph.
type Share = (Tally, (Vec<Graph>, BTreeSet<usize>));

/// Explores the graphs of the search's stack until there are none or the bound is hit.
pub fn search_in_rounds(search: &mut Search, workers: usize) -> Flow<()> {
    let mut budget = BUDGET.0;
    while !search.stack.is_empty() && search.tally.executions < search.max {
        let left = search.max - search.tally.executions;
        let budget_now = budget.min(left.div_ceil(LANES as u64));
        let lanes = deal(std::mem::take(&mut search.stack));
        match run_lanes(search, lanes, workers, budget_now) {
            Flow::RunProgram => return Flow::RunProgram,
            Flow::Searched(shares) => {
                for (tally, (stack, observed)) in shares {
                    search.tally.merge(tally);
                    search.stack.extend(stack);
                    search.must_restart(&observed);
                }
            }
        }
        search.note_progress();
        if search.restart {
            break;
        }
        budget = (budget * 2).min(BUDGET.1);
    }
    Flow::Searched(())
}

/// Deals graphs out to the lanes.
fn deal(stack: Vec<Graph>) -> Vec<Vec<Graph>> {
    let mut lanes: Vec<Vec<Graph>> = (0..LANES).map(|_| Vec::new()).collect();
    for (index, graph) in stack.into_iter().enumerate() {
        lanes[index % LANES].push(graph);
    }
    lanes
}

/// Runs the lanes, each worker every so manieth.
fn run_lanes(
    search: &Search,
    lanes: Vec<Vec<Graph>>,
    workers: usize,
    budget: u64,
) -> Flow<Vec<Share>> {
    let lanes = &*Box::leak(Box::new(lanes));
    let workers = workers.min(LANES);
    share_out(workers, |worker| {
        work(search, lanes.iter().skip(worker).step_by(workers), budget)
    })
}

/// A worker's part: explores some lanes.
fn work<'a>(
    search: &Search,
    lanes: impl Iterator<Item = &'a Vec<Graph>>,
    budget: u64,
) -> Flow<Vec<Share>> {
    let shares = Box::leak(Box::new(Vec::new()));
    for stack in lanes {
        let lane = Box::leak(Box::new(Search {
            stack: stack.clone(),
            tally: Tally::default(),
            max: budget,
            ..search.clone()
        }));
        if let Flow::RunProgram = lane.search(budget) {
            return Flow::RunProgram;
        }
        let observed = if lane.restart {
            lane.setup.modeled.clone()
        } else {
            BTreeSet::new()
        };
        shares.push((
            std::mem::take(&mut lane.tally),
            (std::mem::take(&mut lane.stack), observed),
        ));
    }
    Flow::Searched(std::mem::take(shares))
}
