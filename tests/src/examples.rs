//! The programs of `listings/*/examples`, built by cargo.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::Mutex,
};

use listings::{Fault, Kind, Listing};
use serde_json::Value;

use crate::book::Book;

/// From each example's source file to its executable.
pub type Programs = HashMap<PathBuf, PathBuf>;

/// Builds every example of the book at `root`.
///
/// # Errors
/// What the compiler says against the listings, each error at its place.
pub fn build(root: &Path) -> Result<Programs, Vec<Fault>> {
    let cargo = Command::new("cargo")
        .args([
            "build",
            "--quiet",
            "--workspace",
            "--examples",
            "--message-format",
            "json",
        ])
        .current_dir(root)
        .stdin(Stdio::null())
        .output();
    let cargo =
        cargo.map_err(|error| vec![Fault::new("Cargo.toml", 1, format!("cargo cannot be run: {error}"), "")])?;
    let stdout = String::from_utf8_lossy(&cargo.stdout);
    let messages: Vec<Value> = stdout
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect();
    if cargo.status.success() {
        return Ok(messages.iter().filter_map(program).collect());
    }
    let errors: Vec<Fault> = messages.iter().filter_map(compiler_error).collect();
    if errors.is_empty() {
        let said = String::from_utf8_lossy(&cargo.stderr);
        return Err(vec![Fault::new(
            "Cargo.toml",
            1,
            format!("cargo cannot build the listings:\n{said}"),
            "",
        )]);
    }
    Err(errors)
}

fn program(message: &Value) -> Option<(PathBuf, PathBuf)> {
    Some((
        message["target"]["src_path"].as_str()?.into(),
        message["executable"].as_str()?.into(),
    ))
}

fn compiler_error(message: &Value) -> Option<Fault> {
    let error = &message["message"];
    let span = error["spans"]
        .as_array()?
        .iter()
        .find(|span| span["is_primary"] == true)?;
    let line = usize::try_from(span["line_start"].as_u64()?).ok()?;
    let rendered = error["rendered"].as_str()?.trim_end();
    (error["level"] == "error").then(|| {
        let file = span["file_name"].as_str().unwrap_or_default().replace('\\', "/");
        Fault::new(file, line, "this does not compile", rendered)
    })
}

/// Applies `check` to every program of the book, on all cores, and collects the faults.
pub fn check_each<F>(book: &Book, check: F) -> Vec<Fault>
where
    F: Fn(&Book, &Listing, &Path) -> Vec<Fault> + Sync,
{
    let programs = match build(&book.root) {
        Ok(programs) => programs,
        Err(errors) => return errors,
    };
    let listings: Vec<&Listing> = book
        .catalog
        .listings()
        .filter(|listing| listing.kind == Kind::Program)
        .collect();
    in_parallel(&listings, |listing| {
        match programs.get(&book.root.join(&listing.path)) {
            Some(program) => check(book, listing, program),
            None => vec![Fault::new(
                &listing.path,
                1,
                "cargo does not build this listing",
                "Put it into `examples/` of a crate that the workspace in Cargo.toml holds.",
            )],
        }
    })
}

/// Applies `check` to each item on as many threads as there are cores.
pub(crate) fn in_parallel<T: Sync>(items: &[T], check: impl Fn(&T) -> Vec<Fault> + Sync) -> Vec<Fault> {
    let next = Mutex::new(items.iter());
    let faults = Mutex::new(Vec::new());
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let item = next.lock().expect("no worker panics while it takes an item").next();
                    let Some(item) = item else { break };
                    let found = check(item);
                    faults
                        .lock()
                        .expect("no worker panics while it adds its faults")
                        .extend(found);
                }
            });
        }
    });
    faults.into_inner().expect("no worker has panicked")
}
