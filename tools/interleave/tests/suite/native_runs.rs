//! What a program does when it is run, the explorer has said that it can do.

use std::path::Path;
use std::process::Command;

use interleave::Status;

use crate::programs::{endings, explore, names, path};

const RUNS: usize = 50;

#[test]
fn never_leave_the_explored_outcomes() {
    proved::skip_if_proved!();
    let folder = tempfile::tempdir().expect("a temporary folder");
    for name in names() {
        let report = explore(&name);
        let executable = compile(&name, folder.path());
        for _ in 0..RUNS {
            let run = Command::new(&executable)
                .output()
                .expect("the program runs");
            assert!(run.status.success(), "{name} fails");
            let stdout = String::from_utf8(run.stdout).expect("it prints text");
            assert!(
                endings(&report).contains(&(Status::Ended, stdout.as_str())),
                "{name} prints what is not explored:\n{stdout}"
            );
        }
    }
}

/// The program on std itself.
fn compile(name: &str, folder: &Path) -> std::path::PathBuf {
    let executable = folder.join(name);
    let mut rustc = Command::new("rustc");
    rustc
        .args(["--edition", "2024", "-O"])
        .arg(path(name))
        .arg("-o")
        .arg(&executable);
    assert!(
        rustc.status().expect("rustc runs").success(),
        "{name} does not compile"
    );
    executable
}
