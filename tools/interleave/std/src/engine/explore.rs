//! The search: runs the program once for each graph, until there is none left.

mod chance;
mod execution;
mod full;
mod random;
mod rounds;
mod workers;

use super::nursery::Nursery;
use super::options::Options;
use super::outcome::{Outcome, Status};
use super::report::{self, Shown};
use super::runtime::{Decider, ENDLESS, Limits, RunResult};
use super::site::learn_lines;
use super::tally::{Found, Key, Tally};
use super::wire::wire_struct;
use crate::model::graph::Graph;
use crate::model::record::Record;
use crate::model::trust::expand;
use execution::{Detail, Execution, prepare, run};
use std::collections::BTreeSet;
use std::rc::Rc;
use std::{fs, io};
use workers::share_out;

/// What limits an execution, by default.
const LIMITS: Limits = Limits {
    events: 2000,
    threads: 64,
    output: 1 << 20,
};

/// How many executions are explored before other processes are called in.
const ALONE: u64 = 40;

/// What all executions of a search have in common.
#[derive(Clone, Debug)]
pub struct Setup {
    pub limits: Limits,
    /// The instructions that count the owners of `Arc`s whose counts are part of the graph.
    pub modeled: BTreeSet<usize>,
    /// Whether the program takes values out of `Arc`s, which looks like dropping them.
    pub takes_out: bool,
    /// What stands for the random numbers of an execution.
    pub seed: u64,
}

wire_struct!(Setup {
    limits,
    modeled,
    takes_out,
    seed
});

/// A search: what is left to explore, and what has been found.
struct Search {
    stack: Vec<Graph>,
    tally: Tally,
    max: u64,
    setup: Setup,
    /// Whether it must begin anew, as the setup has changed.
    restart: bool,
    progress: Option<String>,
    /// Where executions run: one for each worker.
    nurseries: Rc<[Nursery]>,
}

/// Explores the program, whose `main` an execution runs by `run`, and writes the report.
///
/// # Errors
/// When the system has no processes to give.
pub fn explore(options: &Options, run: impl Fn()) -> io::Result<()> {
    let nursery = |_| {
        Nursery::start(|execution: Execution| {
            prepare(execution);
            run();
        })
    };
    let limits = Limits {
        events: options.events,
        ..LIMITS
    };
    let setup = Setup {
        limits,
        modeled: BTreeSet::new(),
        takes_out: options.takes_out,
        seed: 0,
    };
    let mut search = Search {
        stack: vec![Graph::new()],
        tally: Tally::default(),
        max: options.max,
        setup,
        restart: false,
        progress: options.progress.clone(),
        nurseries: (0..options.workers)
            .map(nursery)
            .collect::<io::Result<_>>()?,
    };
    loop {
        if options.full {
            full::search_in_full(&mut search);
        } else {
            search.search_all();
        }
        if !std::mem::take(&mut search.restart) {
            break;
        }
        (search.stack, search.tally) = (vec![Graph::new()], Tally::default());
    }
    let complete = search.stack.is_empty();
    if !complete {
        random::sample(&mut search, options.seed, options.samples);
    } else if search.was_cut() {
        random::sample_short(&mut search, options.seed, options.samples / CUT);
    }
    chance::try_chance(&mut search);
    let shown = search.show();
    report::write(options, &search.tally, complete, &shown);
    Ok(())
}

/// Where executions have no end, which takes longer, one random execution is run for so many of others.
const CUT: u64 = 10;

/// How many outcomes are worth another process to run them again.
const WORTH_A_WORKER: usize = 8;

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
    /// Runs one execution, by the nursery of that worker.
    fn run(
        &self,
        worker: usize,
        graph: Graph,
        detail: Detail,
        decider: Option<Decider>,
    ) -> RunResult {
        let setup = self.setup.clone();
        let execution = Execution {
            graph,
            detail,
            decider,
            setup,
        };
        run(&self.nurseries[worker], &execution)
    }

    /// Explores all there is, alone at first and then with other processes.
    fn search_all(&mut self) {
        self.search(0, ALONE.min(self.max));
        if !self.restart {
            rounds::search_in_rounds(self);
        }
    }

    /// Explores the graphs of the stack and all that follow from them, until `max` executions have been explored.
    fn search(&mut self, worker: usize, max: u64) {
        while self.tally.executions + self.tally.blocked < max {
            let Some(graph) = self.stack.pop() else {
                break;
            };
            let result = self.run(worker, graph.clone(), Detail::Outcome, None);
            if self.must_restart(&result.observed) {
                return;
            }
            let expansion = expand(&graph, worth_expanding(&result));
            self.stack.extend(expansion.alternatives);
            self.tally.random |= result.random;
            self.tally.add(&result.outcome, &expansion.graph);
        }
    }

    /// Runs one execution for each outcome again, for its steps.
    fn show(&self) -> Vec<Shown> {
        let found = &self.tally.outcomes;
        let workers = self
            .nurseries
            .len()
            .min(found.len().div_ceil(WORTH_A_WORKER));
        let outcomes = share_out(workers, |worker| {
            let mine = found.values().skip(worker).step_by(workers);
            mine.map(|found| self.run_again(worker, found)).collect()
        });
        let mut shown = Vec::new();
        for ((key, found), outcome) in found.iter().zip(outcomes) {
            add_shown(&mut shown, key, found, outcome);
        }
        shown.sort_by(|one, other| one.0.cmp(&other.0));
        shown
    }

    /// The outcome of an execution, with its steps.
    fn run_again(&self, worker: usize, found: &Found) -> Outcome {
        let result = self.run(worker, found.graph.clone(), Detail::steps(found.race), None);
        learn_lines(result.lines);
        result.outcome
    }

    /// Whether an execution has shown that more counts must be part of the graph.
    fn must_restart(&mut self, observed: &BTreeSet<usize>) -> bool {
        let known = self.setup.modeled.len();
        self.setup.modeled.extend(observed);
        self.restart |= self.setup.modeled.len() > known;
        self.restart
    }

    /// Whether executions have been given up because they went on for too long.
    fn was_cut(&self) -> bool {
        let mut problems = self.tally.problems.iter();
        problems.any(|problem| problem.kind == ENDLESS)
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
