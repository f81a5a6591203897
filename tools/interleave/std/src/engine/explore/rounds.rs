//! Searching with several processes at a time.
//!
//! The graphs left to explore are independent of each other, so they are dealt out in rounds: each of a fixed number
//! of lanes gets its share and explores it up to a budget, in a process of its own; then what is left is dealt again.
//! What is found does not depend on how many lanes run at a time, not even when the bound is hit.

use super::Search;
use super::workers::share_out;
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
pub fn search_in_rounds(search: &mut Search) {
    let mut budget = BUDGET.0;
    while !search.stack.is_empty() && search.tally.executions < search.max {
        let left = search.max - search.tally.executions;
        let budget_now = budget.min(left.div_ceil(LANES as u64));
        let lanes = deal(std::mem::take(&mut search.stack));
        for (tally, (stack, observed)) in run_lanes(search, &lanes, budget_now) {
            search.tally.merge(tally);
            search.stack.extend(stack);
            search.must_restart(&observed);
        }
        search.note_progress();
        if search.restart {
            break;
        }
        budget = (budget * 2).min(BUDGET.1);
    }
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
fn run_lanes(search: &Search, lanes: &[Vec<Graph>], budget: u64) -> Vec<Share> {
    let workers = search.nurseries.len().min(LANES);
    share_out(workers, |worker| {
        let mine = lanes.iter().skip(worker).step_by(workers);
        mine.map(|lane| explore_lane(search, worker, lane, budget))
            .collect()
    })
}

/// Explores a lane, up to the budget.
fn explore_lane(search: &Search, worker: usize, lane: &[Graph], budget: u64) -> Share {
    let mut lane = Search {
        stack: lane.to_vec(),
        tally: Tally::default(),
        max: budget,
        setup: search.setup.clone(),
        restart: false,
        progress: None,
        nurseries: search.nurseries.clone(),
    };
    lane.search(worker, budget);
    let observed = match lane.restart {
        true => lane.setup.modeled,
        false => BTreeSet::new(),
    };
    (lane.tally, (lane.stack, observed))
}
