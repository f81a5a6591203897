//! Every listing that runs does what the files beside it say.

use std::{fs, path::Path};

use listings::{Evidence, Fault, Listing};

use crate::{
    book::Book,
    edition_2021,
    expected::{compare, difference},
    proved,
    run::{End, Run, run},
};

/// How often a program is run before its output is believed to be always the same.
const RUNS: usize = 20;

/// Runs `program`, built from `listing`, and compares it with the files beside the listing.
pub fn faults(book: &Book, listing: &Listing, program: &Path) -> Vec<Fault> {
    let evidence = Evidence::of(&book.root, listing);
    // Where it can do several things, or hangs, exploring it says which: see `outcomes` and `hangs`.
    if evidence.hang.is_some() || evidence.explored().is_some_and(|explored| explored.count > 1) {
        return Vec::new();
    }
    let lock = fs::read_to_string(book.root.join("Cargo.lock")).unwrap_or_default();
    let shown = format!("{evidence:?}");
    let library = book.library_of(listing);
    let inputs = [listing.text.as_str(), &library, &shown, &lock];
    proved::once_of(book, "output", &inputs, || check(book, listing, &evidence, program))
}

fn check(book: &Book, listing: &Listing, evidence: &Evidence, program: &Path) -> Vec<Fault> {
    let first = match run(program) {
        Ok(run) => run,
        Err(error) => return vec![fault(listing, format!("cannot be run: {error}"), "")],
    };
    if let Some(fault) = bad_end(book, listing, evidence, &first) {
        return vec![fault];
    }
    if !first.left.is_empty() {
        let left = first.left.join(", ");
        return vec![fault(
            listing,
            format!("leaves files behind: {left}"),
            "Remove what it made before it ends.",
        )];
    }
    if let Some(fault) = changes(listing, evidence, &first, program) {
        return vec![fault];
    }
    let mut faults = Vec::new();
    faults.extend(check_stream(
        book,
        listing,
        "stderr",
        evidence.stderr.as_deref(),
        &first.stderr,
    ));
    // What the program prints may also stand in its outcomes alone.
    if evidence.stdout.is_some() || evidence.outcomes.is_none() {
        faults.extend(check_stream(
            book,
            listing,
            "stdout",
            evidence.stdout.as_deref(),
            &first.stdout,
        ));
    }
    if evidence.stdout_2021.is_some() {
        faults.extend(edition_2021::fault(book, listing));
    }
    faults
}

fn fault(listing: &Listing, what: String, remedy: &str) -> Fault {
    Fault::new(&listing.path, 1, what, remedy)
}

/// Holds how the program ended against how its files say it ends.
fn bad_end(book: &Book, listing: &Listing, evidence: &Evidence, run: &Run) -> Option<Fault> {
    let panics = evidence.panics();
    let mut what = run.end.to_string();
    let remedy = match &run.end {
        End::Exited(Some(0)) if panics => {
            what = "ends well, though its .stderr shows that main panics".to_owned();
            "Correct the program, or renew the file with `SNAPSHOTS=overwrite cargo test`."
        }
        End::Exited(Some(0)) => return None,
        End::Exited(Some(101)) if panics || (book.renew && evidence.stderr.is_some()) => return None,
        End::Exited(Some(101)) => {
            what = format!("panics, and no file says so:\n{}", run.stderr.trim());
            "If it is meant to panic, add an empty NAME.stderr beside it and run `SNAPSHOTS=overwrite cargo test`."
        }
        End::Exited(Some(_)) => "A listing ends with status 0, or panics and shows it.",
        End::Exited(None) => "Run it by hand to see which.",
        End::Stuck(_) => {
            "If it is meant to hang, add an empty NAME.hang beside it and run `SNAPSHOTS=overwrite cargo test`."
        }
        End::ReadsStdin => "Give it its input as a value: a listing reads nothing.",
        End::PrintsTooMuch => "Print only what the text discusses.",
        End::StillRunning => "Look for a loop that does not end.",
    };
    Some(fault(listing, what, remedy))
}

/// Compares what went to a stream with the file that shows it. An author adds the file empty, to have it filled.
fn check_stream(book: &Book, listing: &Listing, ending: &str, shown: Option<&str>, real: &str) -> Option<Fault> {
    let file = listing.beside(ending);
    match (shown, real) {
        (Some(""), "") => Some(Fault::new(
            file,
            1,
            "the program prints nothing here",
            "Remove the file.",
        )),
        (Some(_), _) => {
            let what = format!("this is not what {} prints now", listing.name);
            compare(book, &file, real, &what).err()
        }
        (None, "") => None,
        (None, _) => {
            let stream = if ending == "stderr" {
                "standard error"
            } else {
                "standard output"
            };
            Some(fault(
                listing,
                format!("writes to {stream}, and no file says so:\n{}", real.trim_end()),
                &format!("Add an empty NAME.{ending} beside it and run `SNAPSHOTS=overwrite cargo test`."),
            ))
        }
    }
}

/// A program whose output is shown must print the same each time.
fn changes(listing: &Listing, evidence: &Evidence, first: &Run, program: &Path) -> Option<Fault> {
    let shown = |run: &Run| {
        let stdout = if evidence.stdout.is_some() {
            run.stdout.as_str()
        } else {
            ""
        };
        let stderr = if evidence.stderr.is_some() {
            run.stderr.as_str()
        } else {
            ""
        };
        format!("{stdout}{stderr}")
    };
    let first = shown(first);
    if first.is_empty() {
        return None;
    }
    let other = (1..RUNS)
        .filter_map(|_| run(program).ok())
        .map(|run| shown(&run))
        .find(|other| *other != first)?;
    let difference = difference(&first, &other);
    Some(fault(
        listing,
        "prints differently from run to run".to_owned(),
        &format!("{difference}Show all it can print instead: remove NAME.stdout and add an empty NAME.outcomes.json."),
    ))
}
