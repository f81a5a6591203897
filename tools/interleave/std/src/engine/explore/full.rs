//! Exploring every schedule, without any reduction: each thread at each event, with each choice the model allows.
//!
//! It takes far more executions than the search by graphs, but is so simple that it can serve to check that one.

use super::execution::{Detail, Run, run};
use super::{Flow, Search};
use crate::engine::runtime::{Decider, Script};
use crate::model::graph::Graph;
use crate::model::record::follow;

/// After how many executions it says how far it has come.
const NEWS: u64 = 1000;

/// Runs every schedule, or as many as allowed.
pub fn search_in_full(search: &mut Search) -> Flow<()> {
    let start = Graph::new();
    let mut script = Some(Script::default());
    while let Some(next) = script.take() {
        if search.tally.executions >= search.max {
            return Flow::Searched(());
        }
        let result = match run(
            &mut start.clone(),
            Detail::Outcome,
            Some(Decider::Script(next)),
            &search.setup,
        ) {
            Run::Here => return Flow::RunProgram,
            Run::Ended(result) => result,
        };
        if search.must_restart(&result.observed) {
            return Flow::Searched(());
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
    Flow::Searched(())
}
