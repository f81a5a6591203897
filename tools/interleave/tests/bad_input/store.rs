//! Runs the command in a store of its own, and sees what it leaves there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Once;

use tempfile::TempDir;

/// A store of its own, so that what is left in it can only be ours.
pub struct Store(TempDir);

impl Store {
    pub fn new() -> Self {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a temporary folder");
        let store = Self(folder);
        fs::create_dir(store.entries()).expect("a new folder");
        for library in stand_in() {
            let copy = store
                .entries()
                .join(library.file_name().expect("a file has a name"));
            fs::hard_link(library, copy).expect("a second name for the stand-in");
        }
        store
    }

    pub fn folder(&self) -> &Path {
        self.0.path()
    }

    pub fn entries(&self) -> PathBuf {
        self.0.path().join("interleave")
    }

    pub fn program(&self, text: impl AsRef<[u8]>) -> PathBuf {
        let file = self.0.path().join("bad.rs");
        fs::write(&file, text).expect("a new file");
        file
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_interleave"));
        command
            .args(arguments)
            .env("CARGO_TARGET_DIR", self.0.path());
        command
    }

    /// Panics if a run has left a folder or a process.
    #[track_caller]
    pub fn assert_clean(&self) {
        let entries = fs::read_dir(self.entries()).expect("the store");
        let names = entries.map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        });
        let left: Vec<String> = names.filter(|name| name.starts_with("run-")).collect();
        assert!(left.is_empty(), "files are left: {left:?}");
        // Whatever was run has its executable in the store.
        let processes = Command::new("ps")
            .args(["-A", "-o", "args"])
            .output()
            .expect("ps");
        let processes = String::from_utf8_lossy(&processes.stdout).into_owned();
        let ours: Vec<&str> = processes
            .lines()
            .filter(|line| line.contains(&*self.entries().to_string_lossy()))
            .collect();
        assert!(ours.is_empty(), "processes are left: {ours:?}");
    }
}

/// The stand-in for std, which a first exploration has built.
fn stand_in() -> Vec<PathBuf> {
    static BUILT: Once = Once::new();
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .parent()
        .expect("it is in the target folder");
    BUILT.call_once(|| {
        let hello = Path::new("tests/programs/hello.rs");
        let built = Command::new(env!("CARGO_BIN_EXE_interleave"))
            .arg(hello)
            .output();
        assert!(
            built.is_ok_and(|built| built.status.success()),
            "hello.rs can be explored"
        );
    });
    let entries = fs::read_dir(target.join("interleave")).expect("the store");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "rlib")
        })
        .collect()
}

/// Runs the command on a bad program, and gives what it says.
#[track_caller]
pub fn refuse(text: impl AsRef<[u8]>) -> String {
    let store = Store::new();
    let file = store.program(text);
    refuse_arguments(&store, &[&file.to_string_lossy()])
}

#[track_caller]
pub fn refuse_arguments(store: &Store, arguments: &[&str]) -> String {
    let Output {
        status,
        stdout,
        stderr,
    } = store.command(arguments).output().expect("the command runs");
    let message = String::from_utf8(stderr).expect("the message is text");
    assert_eq!(status.code(), Some(2), "{message}");
    assert!(
        stdout.is_empty()
            || !message.is_empty()
            || String::from_utf8_lossy(&stdout).contains("NOT all")
    );
    store.assert_clean();
    message + &String::from_utf8_lossy(&stdout)
}

#[track_caller]
pub fn assert_says(message: &str, parts: &[&str]) {
    for part in parts {
        assert!(message.contains(part), "no `{part}` in:\n{message}");
    }
}
