//! Running the program once, in a copy of this process.

use super::{Setup, crashed};
use crate::engine::os::{Child, End, SIGXCPU, limit_cpu, silence, stay_on_this_processor};
use crate::engine::outcome::{Line, Outcome, Problem, Status};
use crate::engine::race::{Race, open_arena};
use crate::engine::random;
use crate::engine::runtime::{Decider, RunResult, Runtime, begin};
use crate::engine::site::Lines;
use crate::model::graph::Graph;
use std::collections::BTreeSet;
use std::mem::take;

/// What came of it.
pub enum Run {
    Ended(Box<RunResult>),
    /// This is the copy: it is to run the program.
    Here,
}

/// How much of an execution is wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Detail {
    Outcome,
    /// Its steps, and the lines of its data race.
    Steps(Option<Race>),
}

/// How much processor time an execution may take, in seconds, before it is taken for an endless loop.
const CPU_SECONDS: u64 = 5;

/// Runs the program once, following `graph` as far as it goes, and then in the ordinary way or as `decider` says.
///
/// The copy takes the graph as it is, and here it stays: to count its owners up and down is to have pages copied.
pub fn run(graph: &mut Graph, detail: Detail, decider: Option<Decider>, setup: &Setup) -> Run {
    let start = move |file| {
        open_arena();
        silence();
        stay_on_this_processor();
        limit_cpu(CPU_SECONDS);
        crate::panic::record_panics();
        let mut runtime =
            Runtime::start(take(graph), detail != Detail::Outcome, setup.limits, file);
        if let Detail::Steps(Some(race)) = detail {
            runtime.want_lines(race);
        }
        if let Some(decider) = decider {
            runtime.set_decider(decider);
        }
        runtime.owners.modeled = setup.modeled.clone();
        runtime.owners.takes_out = setup.takes_out;
        random::begin(setup.seed);
        begin(runtime);
    };
    let child = match Child::start(start) {
        Ok(child) if child.is_here() => return Run::Here,
        Ok(child) => child,
        Err(error) => {
            let message = format!("cannot start a process: {error}");
            return Run::Ended(Box::new(failed("system", message)));
        }
    };
    let (bytes, end) = child.finish();
    if let Some(result) = RunResult::read(&bytes) {
        return Run::Ended(Box::new(result));
    }
    Run::Ended(Box::new(match end {
        End::Signal(SIGXCPU) => {
            let message = format!(
                "a thread goes on for {CPU_SECONDS} seconds without doing anything that others could see"
            );
            failed("endless", message)
        }
        End::Signal(signal) => RunResult {
            outcome: crashed(signal),
            records: Vec::new(),
            lines: Lines::new(),
            decided: Vec::new(),
            observed: BTreeSet::new(),
            random: false,
        },
        End::Code(code) => failed(
            "system",
            format!("the program left the explorer's hands with exit code {code}"),
        ),
    }))
}

/// The result of an execution that could not be carried through.
fn failed(kind: &str, message: String) -> RunResult {
    let at = Line {
        file: String::new(),
        line: 0,
    };
    let problems = vec![Problem {
        kind: kind.into(),
        at,
        message,
    }];
    RunResult {
        outcome: Outcome {
            status: Status::Cut,
            problems,
            ..crashed(0)
        },
        records: Vec::new(),
        lines: Lines::new(),
        decided: Vec::new(),
        observed: BTreeSet::new(),
        random: false,
    }
}
