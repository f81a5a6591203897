//! The Rust compiler that builds both the stand-in and the programs: the one cargo runs with.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use crate::CannotExplore;
use crate::compiled::{Compiled, compiled, start};

/// A compiler and all that `rustc -vV` says of it, which is part of every cache key.
pub struct Rustc {
    program: OsString,
    pub version: String,
    /// What of its library no instrumentation sees.
    pub compiled: Vec<Compiled>,
    /// The symbol of the function that calls `main`.
    pub start: String,
}

impl Rustc {
    /// The compiler named by `RUSTC`, as cargo has it, or else `rustc`; asked for its version once a process.
    pub fn find() -> Result<&'static Self, CannotExplore> {
        static FOUND: OnceLock<Result<Rustc, String>> = OnceLock::new();
        FOUND
            .get_or_init(Self::ask)
            .as_ref()
            .map_err(|reason| CannotExplore::Tool(reason.clone()))
    }

    pub fn command(&self) -> Command {
        Command::new(&self.program)
    }

    fn ask() -> Result<Self, String> {
        let program = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let ask = |question: &[&str]| {
            let answer = Command::new(&program)
                .args(question)
                .output()
                .map_err(|error| format!("cannot run `{}`: {error}", program.display()))?;
            if !answer.status.success() {
                let complaint = String::from_utf8_lossy(&answer.stderr);
                let question = question.join(" ");
                return Err(format!(
                    "`{} {question}` fails:\n{complaint}",
                    program.display()
                ));
            }
            Ok(String::from_utf8_lossy(&answer.stdout).into_owned())
        };
        let version = ask(&["-vV"])?;
        let libraries = ask(&["--print", "target-libdir"])?;
        let libraries = Path::new(libraries.trim());
        Ok(Self {
            compiled: compiled(libraries)?,
            start: start(libraries)?,
            program,
            version,
        })
    }
}
