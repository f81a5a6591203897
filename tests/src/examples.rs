//! The programs of `listings/*/examples`, built by cargo.

use std::{
    collections::HashMap,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::Mutex,
};

use anyhow::{Context, Result, bail};
use listings::{Fault, Kind, Listing};
use serde_json::Value;

use crate::book::Book;

/// From each example's source file to its executable.
pub type Programs = HashMap<PathBuf, PathBuf>;

/// Builds every example of the book at `root`.
///
/// # Errors
/// If one does not compile; the compiler's message has then gone to standard error.
pub fn build(root: &Path) -> Result<Programs> {
    let mut cargo = Command::new("cargo")
        .args([
            "build",
            "--quiet",
            "--workspace",
            "--examples",
            "--message-format",
            "json-render-diagnostics",
        ])
        .current_dir(root)
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot run cargo")?;
    let messages = BufReader::new(cargo.stdout.take().context("cargo's messages are piped")?);
    let mut programs = Programs::new();
    for line in messages.lines() {
        let message: Value = serde_json::from_str(&line?)?;
        if let (Some(source), Some(program)) = (message["target"]["src_path"].as_str(), message["executable"].as_str())
        {
            programs.insert(source.into(), program.into());
        }
    }
    if !cargo.wait()?.success() {
        bail!("a listing does not compile: see the compiler's message above");
    }
    Ok(programs)
}

/// Applies `check` to every program of the book, on all cores, and collects the faults.
pub fn check_each<F>(book: &Book, check: F) -> Vec<Fault>
where
    F: Fn(&Book, &Listing, &Path) -> Vec<Fault> + Sync,
{
    let programs = match build(&book.root) {
        Ok(programs) => programs,
        Err(error) => return vec![Fault::new("listings", 1, error.to_string(), "")],
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
