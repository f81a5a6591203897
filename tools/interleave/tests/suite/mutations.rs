//! Primitives of concurrency, each proved right, and each mistake put into one noticed.

mod blocking;
mod spinning;

use std::fs;

use interleave::Status;

use crate::programs::{assert_ends, endings, explore, explore_text, path};

/// How a mistake shows.
enum Noticed {
    /// Some execution ends so.
    As(Status),
    /// These lines are printed, one an execution.
    Prints(&'static [&'static str]),
}

use Noticed::{As, Prints};

/// A mistake: what it replaces by what, wherever it stands, and how it is noticed.
type Mutation<'a> = (&'a str, &'a str, Noticed);

/// Checks that the program prints these lines, one an execution, and that each mutation is noticed.
#[track_caller]
fn check(name: &str, lines: &[&str], mutations: &[Mutation<'_>]) {
    assert_ends(&explore(name), lines);
    let program = fs::read_to_string(path(name)).expect("the program is there");
    for (right, wrong, noticed) in mutations {
        assert!(
            program.contains(right),
            "{name} has no `{right}` to be replaced"
        );
        let mutant = program.replace(right, wrong);
        let report = explore_text(&mutant);
        let report = report.unwrap_or_else(|reason| panic!("{name} with `{wrong}`: {reason}"));
        match noticed {
            As(status) => assert!(
                report
                    .outcomes
                    .iter()
                    .any(|outcome| outcome.status == *status),
                "{name} with `{wrong}` for `{right}` is not {status:?}: {:?}",
                endings(&report)
            ),
            Prints(lines) => assert_ends(&report, lines),
        }
    }
}
