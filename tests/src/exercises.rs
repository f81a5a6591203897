//! Every exercise can be begun, solved, and not be cheated by a plausible wrong answer.

use std::{fs, io, path::Path};

use listings::{Fault, Kind, Listing};
use tempfile::TempDir;

use crate::{
    book::Book,
    examples::in_parallel,
    proved,
    run::{End, run},
    toolchain,
};

/// Holds the starting point, the solution and the wrong answers of every exercise against its check.
pub fn faults(book: &Book) -> Vec<Fault> {
    let part = |listing: &&Listing| matches!(listing.kind, Kind::Exercise | Kind::Solution | Kind::Wrong);
    let parts: Vec<&Listing> = book.catalog.listings().filter(part).collect();
    in_parallel(&parts, |listing| {
        let check_file = book.root.join(listing.path.with_file_name("check.rs"));
        let Ok(check) = fs::read_to_string(check_file) else {
            return vec![Fault::new(
                &listing.path,
                1,
                "there is no check.rs beside it",
                "Add the tests that the solution passes.",
            )];
        };
        // One text may be the solution of one exercise and a wrong answer to another.
        let kind = format!("{:?}", listing.kind);
        let checked = proved::once("exercise", &[&kind, &listing.text, &check], || {
            judge(listing, &check, book.edition.as_deref().unwrap_or("2015")).map_or(Ok(()), Err)
        });
        Vec::from_iter(checked.err())
    })
}

fn judge(listing: &Listing, check: &str, edition: &str) -> Option<Fault> {
    let fault = |what: String, remedy: &str| Some(Fault::new(&listing.path, 1, what, remedy));
    let (end, report) = match attempt(&listing.text, check, edition) {
        Ok(Ok(attempt)) => attempt,
        Ok(Err(message)) => {
            let what = format!("does not compile with its check:\n{message}");
            return fault(
                what,
                "Mend it: a check judges programs that compile, without a warning.",
            );
        }
        Err(error) => return fault(format!("cannot be checked: {error}"), ""),
    };
    let of_check =
        |what: &str, remedy: &str| Some(Fault::new(listing.path.with_file_name("check.rs"), 1, what, remedy));
    match (listing.kind, &end) {
        _ if !listing.text.contains("mod check;") => {
            fault("it never runs its check".to_owned(), "Add `#[cfg(test)] mod check;`.")
        }
        _ if report.contains("running 0 tests") => {
            of_check("the check holds no test", "Write a function with `#[test]`.")
        }
        _ if report.lines().any(|line| line.ends_with("... ignored")) => {
            of_check("a test is ignored", "Remove `#[ignore]`, or the test.")
        }
        (Kind::Solution, End::Exited(Some(0))) => None,
        (Kind::Solution, _) => fault(
            format!("the solution fails the check: {}", failure(&report)),
            "Mend the one or the other.",
        ),
        (_, End::Exited(Some(101))) => None,
        (_, End::Exited(Some(0))) => fault(
            "passes the check, and should fail it".to_owned(),
            "Make check.rs notice what is wrong with this answer.",
        ),
        _ => fault(
            format!("does not fail the check, but {end}"),
            "A reader should see a failed assertion, not a hang.",
        ),
    }
}

/// The test that failed, and what it said.
fn failure(report: &str) -> String {
    let said = report
        .split("panicked at ")
        .nth(1)
        .and_then(|rest| rest.split("\nnote:").next());
    said.unwrap_or(report).trim().to_owned()
}

/// How the tests in `check` end on `program`, with what they print; or the compiler's message.
fn attempt(program: &str, check: &str, edition: &str) -> io::Result<Result<(End, String), String>> {
    let folder = TempDir::new()?;
    fs::write(folder.path().join("main.rs"), program)?;
    fs::write(folder.path().join("check.rs"), check)?;
    let arguments = ["--edition", edition, "--test", "-D", "warnings", "-A", "dead_code"];
    match toolchain::program(folder.path(), Path::new("main.rs"), &arguments)? {
        Err(message) => Ok(Err(message)),
        Ok(tests) => run(&tests).map(|run| Ok((run.end, run.stdout))),
    }
}
