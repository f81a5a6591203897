//! The programs of `tests/programs`, explored as they stand and with a mistake put in.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use interleave::{CannotExplore, Options, Program, Report, Status};

/// Where the program of this name is.
pub fn path(name: &str) -> PathBuf {
    // Relative, so that reports do not depend on where the workspace is; tests run in the package's folder.
    Path::new("tests/programs").join(name).with_extension("rs")
}

/// Every program of the folder that takes no argument.
pub fn names() -> Vec<String> {
    let files = fs::read_dir("tests/programs").expect("the folder is there");
    let paths = files.map(|file| file.expect("a file").path());
    let programs = paths.filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    let stems = programs.filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()));
    let mut names: Vec<String> = stems.collect();
    names.retain(|name| name != "litmus");
    names.sort();
    names
}

pub fn explore(name: &str) -> Report {
    explore_with(name, &Options::default())
}

pub fn explore_with(name: &str, options: &Options) -> Report {
    let report = Program::open(&path(name), "2024").and_then(|program| program.explore(options));
    report.unwrap_or_else(|reason| panic!("{name}: {reason}"))
}

/// Explores a source text that is in no file.
pub fn explore_text(text: &str) -> Result<Report, CannotExplore> {
    let program = Program::new(Path::new("program.rs"), text.to_owned(), "2024")?;
    program.explore(&Options::default())
}

/// Each outcome's status and what it prints.
pub fn endings(report: &Report) -> BTreeSet<(Status, &str)> {
    report
        .outcomes
        .iter()
        .map(|outcome| (outcome.status, outcome.stdout.as_str()))
        .collect()
}

/// Whether the report is complete and the program ends in these ways, printing one of these lines, and in no other.
#[track_caller]
pub fn assert_ends(report: &Report, lines: &[&str]) {
    let lines: Vec<String> = lines.iter().map(|line| format!("{line}\n")).collect();
    let expected: BTreeSet<_> = lines
        .iter()
        .map(|line| (Status::Ended, line.as_str()))
        .collect();
    assert_eq!(endings(report), expected);
    assert!(report.complete, "{:?}", report.problems);
}
