//! Remembers what has been proved, so that a rerun proves only what has changed.
//!
//! Only success is remembered, by an empty file below `target/` whose name is a hash of all that the verdict depends
//! on. With `PROVE_ALL=1` in the environment nothing is recalled.

use std::{
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    io,
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

/// Ends the test that it begins, if that has passed before on the same files.
///
/// For tests that take long. The files are named from the package's folder, and must be all that the verdict depends
/// on but for other crates; without a name they are those of the package.
#[macro_export]
macro_rules! skip_if_proved {
    () => {
        $crate::skip_if_proved!("");
    };
    ($($path:literal),+) => {
        let name = concat!(module_path!(), "-", line!());
        let Some(_running) = $crate::running(name, &[$(concat!(env!("CARGO_MANIFEST_DIR"), "/", $path)),+]) else {
            return;
        };
    };
}

/// See [`skip_if_proved`].
#[doc(hidden)]
pub fn running(test: &str, paths: &[&str]) -> Option<Running> {
    let lock = concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.lock");
    let inputs = [sources(paths), sources(&[lock])];
    Open::question(
        &folder(),
        &test.replace("::", "-"),
        &inputs.each_ref().map(String::as_str),
    )
    .map(Running)
}

/// Names the state of files, and of all files below folders, by a hash of their paths and contents.
///
/// # Panics
/// If one cannot be read.
pub fn sources(paths: &[&str]) -> String {
    let mut hash = DefaultHasher::new();
    for path in paths {
        hash_path(Path::new(path), &mut hash);
    }
    format!("{:016x}", hash.finish())
}

/// A test that runs. When it is over and has not panicked, that is remembered.
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

fn hash_path(path: &Path, hash: &mut DefaultHasher) {
    let contents = if path.is_dir() {
        entries(path).map(|entries| entries.iter().for_each(|entry| hash_path(entry, hash)))
    } else {
        fs::read(path).map(|bytes| (path, bytes).hash(hash))
    };
    contents.unwrap_or_else(|error| panic!("cannot read {}: {error}", path.display()));
}

/// What a folder holds, in a fixed order.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut entries = entries.collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    Ok(entries)
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
