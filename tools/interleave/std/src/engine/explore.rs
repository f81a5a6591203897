//! The search: runs the program once for each graph, until there is none left.

mod execution;

use super::options::Options;
use super::outcome::{Outcome, Status};
use super::report;
use super::runtime::Limits;
use super::tally::Tally;
use crate::model::graph::Graph;
use crate::model::trust::expand;
use execution::{Run, run};

/// What a process is to do when the search returns.
pub enum Flow<T> {
    /// It has searched, and this came out.
    Searched(T),
    /// It is one of the copies, which runs the program.
    RunProgram,
}

/// What limits an execution, by default.
const LIMITS: Limits = Limits {
    events: 2000,
    threads: 64,
    output: 1 << 20,
};

/// Explores the program and writes the report; in the copies that run it, returns at once.
pub fn explore(options: &Options) -> Flow<()> {
    let limits = Limits {
        events: options.events,
        ..LIMITS
    };
    let mut tally = Tally::default();
    let mut stack = vec![Graph::new()];
    if let Flow::RunProgram = search(&mut stack, options.max, limits, &mut tally) {
        return Flow::RunProgram;
    }
    let mut shown = Vec::new();
    for (key, found) in &tally.outcomes {
        match run(&found.graph, true, limits) {
            Run::Here => return Flow::RunProgram,
            Run::Ended(result) => shown.push((key.clone(), found.executions, found.switches, result.outcome)),
        }
    }
    report::write(options, &tally, stack.is_empty(), &shown);
    Flow::Searched(())
}

/// Explores the graphs of a stack and all that follow from them, until `max` executions have been explored.
fn search(stack: &mut Vec<Graph>, max: u64, limits: Limits, tally: &mut Tally) -> Flow<()> {
    while tally.executions < max {
        let Some(graph) = stack.pop() else { break };
        let result = match run(&graph, false, limits) {
            Run::Here => return Flow::RunProgram,
            Run::Ended(result) => result,
        };
        let expansion = expand(&graph, &result.records);
        stack.extend(expansion.alternatives);
        tally.add(&result.outcome, &expansion.graph);
    }
    Flow::Searched(())
}

/// The outcome of an execution that died of a signal.
fn crashed(signal: i32) -> Outcome {
    Outcome {
        status: Status::Crashed,
        code: 128 + signal,
        stdout: Vec::new(),
        message: format!("killed by signal {signal}"),
        threads: Vec::new(),
        details: Vec::new(),
        steps: Vec::new(),
        problems: Vec::new(),
    }
}
