//! The search: runs the program once for each graph, until there is none left.

mod execution;

use super::options::Options;
use super::outcome::{Outcome, Status};
use super::report::{self, Shown};
use super::runtime::Limits;
use super::site::warm_up;
use super::tally::{Found, Key, Tally};
use crate::model::graph::Graph;
use crate::model::trust::expand;
use execution::{Detail, Run, run};

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
    // leaked, for the copies not to spend their time on dropping it
    let (tally, stack) = Box::leak(Box::new((Tally::default(), vec![Graph::new()])));
    if let Flow::RunProgram = search(stack, options.max, limits, tally) {
        return Flow::RunProgram;
    }
    let shown = Box::leak(Box::new(Vec::new()));
    warm_up();
    for (key, found) in &tally.outcomes {
        match run(&found.graph, Detail::Steps(found.race), limits) {
            Run::Here => return Flow::RunProgram,
            Run::Ended(result) => add_shown(shown, key, found, result.outcome),
        }
    }
    shown.sort_by(|one, other| one.0.cmp(&other.0));
    report::write(options, tally, stack.is_empty(), shown);
    Flow::Searched(())
}

/// Adds an outcome to those shown. Two data races may turn out to be of the same lines.
fn add_shown(shown: &mut Vec<Shown>, key: &Key, found: &Found, outcome: Outcome) {
    let message = if found.race.is_some() {
        outcome.message.clone()
    } else {
        key.1.clone()
    };
    let key = (key.0, message, key.2.clone(), key.3);
    match shown.iter_mut().find(|shown| shown.0 == key) {
        Some(known) => known.1 += found.executions,
        None => shown.push((key, found.executions, found.switches, outcome)),
    }
}

/// Explores the graphs of a stack and all that follow from them, until `max` executions have been explored.
fn search(stack: &mut Vec<Graph>, max: u64, limits: Limits, tally: &mut Tally) -> Flow<()> {
    while tally.executions < max {
        let Some(graph) = stack.pop() else { break };
        let result = match run(&graph, Detail::Outcome, limits) {
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
        race: None,
    }
}
