//! Remembers what has been proved, so that a rerun proves only what has changed.

use std::{
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

use crate::{book::Book, toolchain};

/// Runs `check`, unless it has succeeded before on the same inputs.
///
/// `inputs` must hold everything the verdict depends on; the compiler's version and the checkers' own source are
/// added here. Only success is remembered, in an empty file below `target/`; with `PROVE_ALL=1` nothing is recalled.
pub fn once<F, E>(kind: &str, inputs: &[&str], check: F) -> Result<(), E>
where
    F: FnOnce() -> Result<(), E>,
{
    let mark = mark(kind, inputs);
    if is_proved(&mark) {
        return Ok(());
    }
    check()?;
    // A mark that cannot be written costs a rerun, nothing else.
    if let Some(folder) = mark.parent() {
        let _ = fs::create_dir_all(folder);
    }
    let _ = fs::write(mark, "");
    Ok(())
}

/// As [`once`], for a check that compares files of `book`. While they are renewed nothing is remembered: the inputs are
/// those of the old files, which may come back.
pub fn once_of<F, E>(book: &Book, kind: &str, inputs: &[&str], check: F) -> Result<(), E>
where
    F: FnOnce() -> Result<(), E>,
{
    if book.renew && !is_proved(&mark(kind, inputs)) {
        return check();
    }
    once(kind, inputs, check)
}

fn is_proved(mark: &Path) -> bool {
    mark.exists() && env::var_os("PROVE_ALL").is_none()
}

fn mark(kind: &str, inputs: &[&str]) -> PathBuf {
    let mut hash = DefaultHasher::new();
    (toolchain::version(), env!("CHECKERS"), inputs).hash(&mut hash);
    toolchain::scratch()
        .join("proved")
        .join(format!("{kind}-{:016x}", hash.finish()))
}
