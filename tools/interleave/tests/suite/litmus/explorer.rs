//! What the explorer finds, held against what is expected.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use interleave::{Options, Program, Status};

use super::expected::{Expected, expected};
use crate::programs::path;

/// Programs of which the explorer does not yet find exactly the expected outcomes. To be empty.
const KNOWN_FAILURES: &str = include_str!("known_failures.txt");

#[test]
fn the_explorer_finds_exactly_the_outcomes_of_the_memory_model() {
    proved::skip_if_proved!();
    let failures = failures();
    let known: BTreeSet<&str> = KNOWN_FAILURES.lines().collect();
    let new: Vec<&String> = failures
        .iter()
        .filter(|(name, _)| !known.contains(name.as_str()))
        .map(|(_, what)| what)
        .collect();
    let cured: Vec<&&str> = known
        .iter()
        .filter(|known| failures.iter().all(|(name, _)| name != *known))
        .collect();
    assert!(
        new.is_empty(),
        "{} programs fail:\n{}",
        new.len(),
        join(&new)
    );
    assert!(
        cured.is_empty(),
        "no longer fail, so take them off known_failures.txt:\n{}",
        join(&cured)
    );
}

fn join(lines: &[impl AsRef<str>]) -> String {
    lines
        .iter()
        .map(AsRef::as_ref)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Name and fault of every program that is not explored as expected.
fn failures() -> Vec<(String, String)> {
    let suite = expected();
    let interpreter =
        Program::open(&path("litmus"), "2024").expect("the interpreter can be explored");
    let next = AtomicUsize::new(0);
    let failures = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(program) = suite.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Some(fault) = fault(&interpreter, program) {
                        failures.lock().unwrap().push((program.name.clone(), fault));
                    }
                }
            });
        }
    });
    failures.into_inner().unwrap()
}

fn fault(interpreter: &Program, program: &Expected) -> Option<String> {
    let Expected {
        name,
        text,
        verdict,
    } = program;
    let options = Options {
        workers: Some(1),
        arguments: vec![text.clone()],
        ..Options::default()
    };
    let report = match interpreter.explore(&options) {
        Ok(report) => report,
        Err(reason) => return Some(format!("{name}: {reason}")),
    };
    let mut faults = Vec::new();
    let found: BTreeSet<String> = report
        .outcomes
        .iter()
        .map(|outcome| match outcome.status {
            Status::Ended => outcome.stdout.trim_end().to_owned(),
            status => format!("{status:?} {}", outcome.message),
        })
        .collect();
    let difference =
        |a: &BTreeSet<String>, b| a.difference(b).cloned().collect::<Vec<_>>().join(", ");
    if found != verdict.outcomes {
        let missing = difference(&verdict.outcomes, &found);
        faults.push(format!(
            "misses [{missing}], invents [{}]",
            difference(&found, &verdict.outcomes)
        ));
    }
    if report.executions != verdict.graphs as u64 {
        faults.push(format!(
            "{} executions for {} graphs",
            report.executions, verdict.graphs
        ));
    }
    if !report.complete {
        faults.push(format!("incomplete: {:?}", report.problems));
    }
    (!faults.is_empty()).then(|| format!("{name}: {} ({text})", faults.join("; ")))
}
