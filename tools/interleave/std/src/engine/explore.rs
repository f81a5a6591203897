//! The search: runs the program once for each graph, until there is none left.

mod chance;
mod execution;
mod full;
mod random;
mod rounds;
mod workers;

use super::options::Options;
use super::outcome::{Outcome, Status};
use super::report::{self, Shown};
use super::runtime::{Limits, RunResult};
use super::site::learn_lines;
use super::tally::{Found, Key, Tally};
use crate::model::graph::Graph;
use crate::model::record::Record;
use crate::model::trust::expand;
use execution::{Detail, Run, run};
use std::collections::BTreeSet;
use std::fs;
use workers::share_out;

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

/// How many executions are explored before other processes are called in.
const ALONE: u64 = 40;

/// What all executions of a search have in common.
#[derive(Clone)]
pub struct Setup {
    pub limits: Limits,
    /// The instructions that count the owners of `Arc`s whose counts are part of the graph.
    pub modeled: BTreeSet<usize>,
    /// Whether the program takes values out of `Arc`s, which looks like dropping them.
    pub takes_out: bool,
    /// What stands for the random numbers of an execution.
    pub seed: u64,
}

/// A search: what is left to explore, and what has been found.
#[derive(Clone)]
struct Search {
    stack: Vec<Graph>,
    tally: Tally,
    max: u64,
    setup: Setup,
    /// Whether it must begin anew, as the setup has changed.
    restart: bool,
    progress: Option<String>,
}

/// Explores the program and writes the report; in the copies that run it, returns at once.
pub fn explore(options: &Options) -> Flow<()> {
    let limits = Limits {
        events: options.events,
        ..LIMITS
    };
    // leaked, for the copies not to spend their time on dropping it
    let search = Box::leak(Box::new(Search {
        stack: vec![Graph::new()],
        tally: Tally::default(),
        max: options.max,
        setup: Setup {
            limits,
            modeled: BTreeSet::new(),
            takes_out: options.takes_out,
            seed: 0,
        },
        restart: false,
        progress: options.progress.clone(),
    }));
    loop {
        let searched = if options.full {
            full::search_in_full(search)
        } else {
            search.search_all(options.workers)
        };
        if let Flow::RunProgram = searched {
            return Flow::RunProgram;
        }
        if !std::mem::take(&mut search.restart) {
            break;
        }
        (search.stack, search.tally) = (vec![Graph::new()], Tally::default());
    }
    let complete = search.stack.is_empty();
    if !complete && let Flow::RunProgram = random::sample(search, options.seed, options.samples) {
        return Flow::RunProgram;
    }
    let Flow::Searched(()) = chance::try_chance(search) else {
        return Flow::RunProgram;
    };
    let Flow::Searched(shown) = show(&search.tally, &search.setup, options.workers) else {
        return Flow::RunProgram;
    };
    report::write(options, &search.tally, complete, &shown);
    Flow::Searched(())
}

/// How many outcomes are worth another process to run them again.
const WORTH_A_WORKER: usize = 8;

/// Runs one execution for each outcome again, for its steps.
fn show(tally: &Tally, setup: &Setup, workers: usize) -> Flow<Vec<Shown>> {
    let found = Box::leak(Box::new(Vec::from_iter(&tally.outcomes)));
    let workers = workers.min(found.len().div_ceil(WORTH_A_WORKER));
    let outcomes = share_out(workers, |worker| {
        run_again(found.iter().skip(worker).step_by(workers), setup)
    });
    let Flow::Searched(outcomes) = outcomes else {
        return Flow::RunProgram;
    };
    let mut shown = Vec::new();
    for ((key, found), outcome) in tally.outcomes.iter().zip(outcomes) {
        add_shown(&mut shown, key, found, outcome);
    }
    shown.sort_by(|one, other| one.0.cmp(&other.0));
    Flow::Searched(shown)
}

/// A worker's part: the outcomes of some executions, with their steps.
fn run_again<'a>(
    found: impl Iterator<Item = &'a (&'a Key, &'a Found)>,
    setup: &Setup,
) -> Flow<Vec<Outcome>> {
    let outcomes = Box::leak(Box::new(Vec::new()));
    for (_, found) in found {
        match run(
            &mut found.graph.clone(),
            Detail::Steps(found.race),
            None,
            setup,
        ) {
            Run::Here => return Flow::RunProgram,
            Run::Ended(result) => {
                learn_lines(result.lines);
                outcomes.push(result.outcome);
            }
        }
    }
    Flow::Searched(std::mem::take(outcomes))
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

impl Search {
    /// Explores all there is, alone at first and then with other processes.
    fn search_all(&mut self, workers: usize) -> Flow<()> {
        match self.search(ALONE.min(self.max)) {
            Flow::RunProgram => Flow::RunProgram,
            Flow::Searched(()) if self.restart => Flow::Searched(()),
            Flow::Searched(()) => rounds::search_in_rounds(self, workers),
        }
    }

    /// Explores the graphs of the stack and all that follow from them, until `max` executions have been explored.
    fn search(&mut self, max: u64) -> Flow<()> {
        while self.tally.executions + self.tally.blocked < max {
            let Some(graph) = self.stack.last_mut() else {
                break;
            };
            let result = match run(graph, Detail::Outcome, None, &self.setup) {
                Run::Here => return Flow::RunProgram,
                Run::Ended(result) => result,
            };
            if self.must_restart(&result.observed) {
                return Flow::Searched(());
            }
            // the copy never came here: it does not spend its time on dropping the graph
            let graph = self.stack.pop().expect("it has just been there");
            let expansion = expand(&graph, worth_expanding(&result));
            self.stack.extend(expansion.alternatives);
            self.tally.random |= result.random;
            self.tally.add(&result.outcome, &expansion.graph);
        }
        Flow::Searched(())
    }

    /// Whether an execution has shown that more counts must be part of the graph.
    fn must_restart(&mut self, observed: &BTreeSet<usize>) -> bool {
        let known = self.setup.modeled.len();
        self.setup.modeled.extend(observed);
        self.restart |= self.setup.modeled.len() > known;
        self.restart
    }

    /// Writes how far the search has come where the driver wants to know it.
    fn note_progress(&self) {
        if let Some(file) = &self.progress {
            // it is only for show: if it cannot be written, nothing is lost
            let _ = fs::write(
                file,
                (self.tally.executions + self.tally.blocked).to_string(),
            );
        }
    }
}

/// The records to look for other executions in: those of one that was cut short go on and on.
fn worth_expanding(result: &RunResult) -> &[Record] {
    const OF_CUT: usize = 200;
    match result.outcome.status {
        Status::Cut => &result.records[..result.records.len().min(OF_CUT)],
        _ => &result.records,
    }
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
