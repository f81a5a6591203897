//! Remembers what has been proved, so that a rerun proves only what has changed.
//!
//! Only success is remembered, by an empty file below `target/` whose name is a hash of all that the verdict depends
//! on. With `PROVE_ALL=1` in the environment nothing is recalled.

use std::{
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    process::Command,
    sync::LazyLock,
    thread,
};

/// Runs `check`, unless it has succeeded before on the same inputs.
///
/// `inputs` must hold everything the verdict depends on; the compiler's version is added here.
///
/// # Errors
/// What `check` says.
pub fn once<E>(kind: &str, inputs: &[&str], check: impl FnOnce() -> Result<(), E>) -> Result<(), E> {
    let Some(open) = Open::question(&folder(), kind, inputs) else {
        return Ok(());
    };
    check()?;
    open.settle();
    Ok(())
}

/// A test that has yet to pass on what lies in `folders`; `None` if it has.
///
/// Kept alive for as long as the test runs, it remembers that the test has not panicked.
pub fn test(name: &str, folders: &[&str]) -> Option<Running> {
    Open::question(&folder(), name, &[&sources(folders)]).map(Running)
}

/// Names the state of all files below `folders`, by a hash of their paths and contents.
///
/// # Panics
/// If a folder cannot be read.
pub fn sources(folders: &[&str]) -> String {
    let mut hash = DefaultHasher::new();
    for folder in folders {
        hash_folder(Path::new(folder), &mut hash);
    }
    format!("{:016x}", hash.finish())
}

/// See [`test`].
pub struct Running(Open);

impl Drop for Running {
    fn drop(&mut self) {
        if !thread::panicking() {
            self.0.settle();
        }
    }
}

/// Something not proved yet, and the file that will say that it is.
struct Open(PathBuf);

impl Open {
    fn question(folder: &Path, kind: &str, inputs: &[&str]) -> Option<Open> {
        let mut hash = DefaultHasher::new();
        (compiler(), inputs).hash(&mut hash);
        let mark = folder.join(format!("{kind}-{:016x}", hash.finish()));
        (!mark.exists() || env::var_os("PROVE_ALL").is_some()).then_some(Open(mark))
    }

    fn settle(&self) {
        // A mark that cannot be written costs a rerun, nothing else.
        if let Some(folder) = self.0.parent() {
            let _ = fs::create_dir_all(folder);
        }
        let _ = fs::write(&self.0, "");
    }
}

fn folder() -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    workspace.join(target).join("proved")
}

/// What `rustc --verbose --version` prints.
fn compiler() -> &'static [u8] {
    static VERSION: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let rustc = Command::new("rustc").args(["--verbose", "--version"]).output();
        rustc.expect("rustc, which has compiled this test, runs").stdout
    });
    &VERSION
}

fn hash_folder(folder: &Path, hash: &mut DefaultHasher) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("cannot read {}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            hash_folder(&path, hash);
        } else {
            (&path, fs::read(&path).unwrap_or_default()).hash(hash);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{env, fs, panic::catch_unwind, path::Path};

    use super::{Open, Running, sources};

    fn is_open(folder: &Path, input: &str) -> bool {
        env::var_os("PROVE_ALL").is_some() || Open::question(folder, "tea", &[input]).is_some()
    }

    #[test]
    fn a_settled_question_is_open_again_when_an_input_changes() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let folder = folder.path().join("proved");
        if let Some(open) = Open::question(&folder, "tea", &["hot"]) {
            open.settle();
        }
        assert!(env::var_os("PROVE_ALL").is_some() || !is_open(&folder, "hot"));
        assert!(is_open(&folder, "cold"));
    }

    #[test]
    fn a_test_that_panics_has_proved_nothing() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let folder = folder.path();
        let test = || {
            let _running = Open::question(folder, "tea", &["hot"]).map(Running);
            panic!("spilled");
        };
        assert!(catch_unwind(test).is_err());
        assert!(is_open(folder, "hot"));
    }

    #[test]
    fn a_changed_file_changes_the_state_of_its_folder() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let state = || sources(&[&folder.path().to_string_lossy()]);
        fs::create_dir(folder.path().join("pot")).expect("it can be made");
        let empty = state();
        fs::write(folder.path().join("pot/leaves"), "green").expect("it can be written");
        let green = state();
        fs::write(folder.path().join("pot/leaves"), "black").expect("it can be written");
        assert!(empty != green && green != state());
    }
}
