//! Exploring every schedule, without any reduction: each thread at each event, with each choice the model allows.
//!
//! It takes far more executions than the search by graphs, but is so simple that it can serve to check that one.

use super::Search;
use super::execution::Detail;
use crate::engine::runtime::{Decider, Script};
use crate::model::graph::Graph;
use crate::model::record::follow;

/// After how many executions it says how far it has come.
const NEWS: u64 = 1000;

/// Runs every schedule, or as many as allowed.
pub fn search_in_full(search: &mut Search) {
    let start = Graph::new();
    let mut script = Some(Script::default());
    while let Some(next) = script.take() {
        if search.tally.executions >= search.max {
            return;
        }
        let decider = Some(Decider::Script(next));
        let result = search.run(0, start.clone(), Detail::Outcome, decider);
        if search.must_restart(&result.observed) {
            return;
        }
        search.tally.random |= result.random;
        search
            .tally
            .add(&result.outcome, &follow(&start, &result.records));
        if search.tally.executions.is_multiple_of(NEWS) {
            search.note_progress();
        }
        script = Script::next(&result.decided);
    }
    search.stack.clear();
}
