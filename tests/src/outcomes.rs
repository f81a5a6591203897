//! Every program with several threads does all that its outcomes say, and nothing else.

use std::{
    collections::BTreeSet,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
};

use interleave::{CannotExplore, Options, Program, Report, Status};
use listings::{Evidence, Explored, Fault, KEPT, Listing, Outcome, Outcomes, Step};

use crate::{
    book::Book,
    expected::compare,
    proved,
    run::{End, run},
};

/// How often a program is run natively to see that it stays inside what was explored.
const NATIVE_RUNS: usize = 50;
/// How many executions a listing may need; more would be no listing to follow.
const EXECUTIONS: u64 = 50_000;

/// Whether a listing is one whose outcomes must be known: it starts a thread, and std is all it uses.
pub fn is_wanted(listing: &Listing) -> bool {
    listing.std_only && listing.text.contains("spawn")
}

/// Explores `listing` and compares what it can do with the file beside it, and runs of `program` with both.
pub fn faults(book: &Book, listing: &Listing, program: &Path) -> Vec<Fault> {
    let file = listing.beside("outcomes.json");
    let shown = fs::read_to_string(book.root.join(&file)).ok();
    if !is_wanted(listing) && shown.is_none() {
        return Vec::new();
    }
    if shown.is_none() && !book.renew {
        return vec![fault(
            listing,
            "starts a thread, and no file says all it can do",
            "Add an empty NAME.outcomes.json beside it and run `SNAPSHOTS=overwrite cargo test`.",
        )];
    }
    let evidence = format!("{:?}", Evidence::of(&book.root, listing));
    let inputs = [
        &listing.text,
        &evidence,
        shown.as_deref().unwrap_or_default(),
        proved::explorer(),
    ];
    proved::once_of(book, "outcomes", &inputs, || check(book, listing, &file, program))
}

fn fault(listing: &Listing, what: impl Into<String>, remedy: &str) -> Fault {
    Fault::new(&listing.path, 1, what, remedy)
}

fn check(book: &Book, listing: &Listing, file: &Path, program: &Path) -> Vec<Fault> {
    let (found, report) = match explore(book, listing) {
        Ok(found) => found,
        Err(fault) => return vec![fault],
    };
    let mut faults = Vec::from_iter(compare(book, file, &found.to_json(), "this is not all it can do now").err());
    if let Some(explored) = found.explored() {
        faults.extend(contradiction(book, listing, explored));
        faults.extend(native_run_outside(listing, &report, program));
    }
    faults
}

/// What the explorer says of a listing, in the form that is kept, and whole.
fn explore(book: &Book, listing: &Listing) -> Result<(Outcomes, Report), Fault> {
    let options = Options {
        max: EXECUTIONS,
        workers: Some(1),
        ..Options::default()
    };
    let edition = book.edition.as_deref().unwrap_or("2015");
    let report = Program::new(&listing.path, listing.text.clone(), edition).and_then(|it| it.explore(&options));
    let unexplored = |unexplored| (Outcomes::Unexplored { unexplored }, empty_report());
    match report {
        Err(CannotExplore::Refused { refusals, .. }) => Ok(unexplored(
            refusals.iter().map(|refusal| format!("line {refusal}")).collect(),
        )),
        // The real std compiles it: every listing is built before it is explored.
        Err(CannotExplore::DoesNotCompile { message }) => Ok(unexplored(vec![not_modelled(&message)])),
        Err(error) => Err(fault(listing, format!("cannot be explored: {error}"), "")),
        Ok(report) if report.complete => Ok((Outcomes::Explored(kept(&report)), report)),
        Ok(report) => {
            let told = report
                .problems
                .iter()
                .map(|problem| format!("line {}: {}", problem.line, problem.message));
            let told: Vec<String> = told.collect();
            if report.problems.iter().any(|problem| problem.kind == "bound") {
                let what = format!("not all it can do could be explored: {}", told.join("; "));
                return Err(fault(listing, what, "Let it take fewer steps, or start fewer threads."));
            }
            Ok(unexplored(told))
        }
    }
}

/// Where the compiler stopped at something of std that the stand-in lacks.
fn not_modelled(message: &str) -> String {
    let line = message
        .split("-->")
        .nth(1)
        .and_then(|place| place.split(':').nth(1))
        .unwrap_or("?");
    format!("line {line}: it uses something of std that exploring does not know")
}

fn empty_report() -> Report {
    Report {
        complete: false,
        executions: 0,
        blocked: 0,
        sampled: 0,
        problems: Vec::new(),
        outcomes: Vec::new(),
    }
}

fn kept(report: &Report) -> Explored {
    let count = report.outcomes.len();
    let set = (count > KEPT).then(|| {
        let mut hash = DefaultHasher::new();
        report
            .outcomes
            .iter()
            .for_each(|outcome| (outcome.status, &outcome.stdout, &outcome.message).hash(&mut hash));
        format!("{:016x}", hash.finish())
    });
    let outcomes = report.outcomes.iter().take(KEPT).map(kept_outcome).collect();
    Explored {
        count,
        executions: report.executions,
        set,
        outcomes,
    }
}

fn kept_outcome(outcome: &interleave::Outcome) -> Outcome {
    let steps = |steps: &[interleave::Step]| {
        let step = |step: &interleave::Step| Step {
            thread: step.thread,
            line: step.line as usize,
            text: step.text.clone(),
        };
        steps.iter().map(step).collect()
    };
    Outcome {
        status: format!("{:?}", outcome.status).to_lowercase(),
        stdout: outcome.stdout.clone(),
        message: outcome.message.clone(),
        executions: outcome.executions,
        threads: outcome.threads.clone(),
        details: steps(&outcome.details),
        steps: steps(&outcome.steps),
    }
}

/// Files that say one thing of a program whose exploration says another.
fn contradiction(book: &Book, listing: &Listing, explored: &Explored) -> Option<Fault> {
    let evidence = Evidence::of(&book.root, listing);
    let hangs = |outcome: &Outcome| matches!(outcome.status.as_str(), "deadlocked" | "livelocked");
    if evidence.stdout.is_some()
        && explored
            .outcomes
            .iter()
            .any(|other| other.stdout != explored.outcomes[0].stdout)
    {
        return Some(fault(
            listing,
            format!("has {} outcomes, and its .stdout shows one", explored.count),
            "Remove NAME.stdout and its include: the page shows all outcomes by itself.",
        ));
    }
    if evidence.hang.is_some() && !explored.outcomes.iter().all(hangs) {
        let remedy = "Make it hang in every interleaving, or remove NAME.hang.";
        return Some(fault(listing, "is said to hang in every run, and can end", remedy));
    }
    if evidence.hang.is_none() && explored.outcomes.iter().all(hangs) {
        let remedy = "If it is meant to, add an empty NAME.hang beside it and run `SNAPSHOTS=overwrite cargo test`.";
        return Some(fault(
            listing,
            "hangs in every interleaving, and no NAME.hang says so",
            remedy,
        ));
    }
    None
}

/// A run of the real program that does what the exploration says it cannot.
fn native_run_outside(listing: &Listing, report: &Report, program: &Path) -> Option<Fault> {
    let inside: BTreeSet<(&str, bool)> = report
        .outcomes
        .iter()
        .map(|outcome| (outcome.stdout.as_str(), stuck(outcome.status)))
        .collect();
    // Undefined behavior may do anything.
    if report.outcomes.iter().any(|outcome| outcome.status == Status::Raced) {
        return None;
    }
    let always_stuck = inside.iter().all(|(_, stuck)| *stuck);
    let runs = if always_stuck { 1 } else { NATIVE_RUNS };
    (0..runs).filter_map(|_| run(program).ok()).find_map(|run| {
        let stuck = matches!(run.end, End::Stuck(_) | End::StillRunning);
        (!inside.contains(&(run.stdout.as_str(), stuck))).then(|| {
            let what = format!(
                "a run did what exploring it says it cannot: it {}, having printed\n{}",
                run.end, run.stdout
            );
            fault(
                listing,
                what,
                "Either the explorer is wrong about it, or it depends on something it does not see.",
            )
        })
    })
}

fn stuck(status: Status) -> bool {
    matches!(status, Status::Deadlocked | Status::Livelocked)
}
