//! Running the program once, in a copy of a small process.

use super::{Setup, crashed};
use crate::engine::nursery::Nursery;
use crate::engine::os::{End, SIGXCPU, limit_cpu};
use crate::engine::outcome::{Line, Outcome, Problem, Status};
use crate::engine::race::Race;
use crate::engine::random;
use crate::engine::runtime::{Decider, RunResult, Runtime, begin};
use crate::engine::site::{Lines, known_lines, learn_lines};
use crate::engine::wire::{wire_enum, wire_struct};
use crate::model::graph::Graph;
use std::collections::BTreeSet;
use std::io;

/// What to run.
#[derive(Clone, Debug)]
pub struct Execution {
    /// The graph to follow as far as it goes, before going on in the ordinary way or as `decider` says.
    pub graph: Graph,
    pub detail: Detail,
    pub decider: Option<Decider>,
    pub setup: Setup,
}
wire_struct!(Execution {
    graph,
    detail,
    decider,
    setup
});

/// How much of an execution is wanted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Detail {
    Outcome,
    /// Its steps, and the lines of its data race, where those lines are known.
    Steps {
        race: Option<Race>,
        lines: Lines,
    },
}
wire_enum!(Detail { 0 => Outcome, 1 => Steps { race, lines } });

impl Detail {
    /// The steps of an execution with that data race.
    pub fn steps(race: Option<Race>) -> Detail {
        let lines = known_lines();
        Detail::Steps { race, lines }
    }
}

/// How much processor time an execution may take, in seconds, before it is taken for an endless loop.
const CPU_SECONDS: u64 = 5;

/// Makes this process an execution; what it does next is to run the program.
pub fn prepare(execution: Execution) {
    limit_cpu(CPU_SECONDS);
    crate::panic::record_panics();
    let Execution {
        graph,
        detail,
        decider,
        setup,
    } = execution;
    let mut runtime = Runtime::start(graph, detail != Detail::Outcome, setup.limits);
    if let Detail::Steps { race, lines } = detail {
        learn_lines(lines);
        race.into_iter().for_each(|race| runtime.want_lines(race));
    }
    if let Some(decider) = decider {
        runtime.set_decider(decider);
    }
    runtime.owners.modeled = setup.modeled;
    runtime.owners.takes_out = setup.takes_out;
    random::begin(setup.seed);
    begin(runtime);
}

/// Runs the program once.
pub fn run(nursery: &Nursery, execution: &Execution) -> RunResult {
    match nursery.run(execution) {
        Err(error) => failed("system", format!("cannot run an execution: {error}")),
        Ok((Some(result), _)) => result,
        Ok((None, end)) => undelivered(end),
    }
}

/// The result of an execution that ended without one.
fn undelivered(end: End) -> RunResult {
    match end {
        End::Signal(SIGXCPU) => {
            let message = format!(
                "a thread goes on for {CPU_SECONDS} seconds without doing anything that others could see"
            );
            failed("endless", message)
        }
        End::Signal(signal) => only(crashed(signal)),
        End::Code(code) => failed(
            "system",
            format!("the program left the explorer's hands with exit code {code}"),
        ),
        End::Unborn(reason) => {
            let error = io::Error::from_raw_os_error(reason);
            failed("system", format!("cannot start a process: {error}"))
        }
    }
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
    only(Outcome {
        status: Status::Cut,
        problems,
        ..crashed(0)
    })
}

/// A result of which nothing is known but the outcome.
fn only(outcome: Outcome) -> RunResult {
    RunResult {
        outcome,
        records: Vec::new(),
        lines: Lines::new(),
        decided: Vec::new(),
        observed: BTreeSet::new(),
        random: false,
    }
}
