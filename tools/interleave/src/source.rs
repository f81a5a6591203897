//! The one file of a program: read, checked, compiled.

use std::ffi::OsString;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::CannotExplore;
use crate::run::{Finished, Stopped, run};
use crate::source_check::{refusals, takes_out};
use crate::stand_in::StandIn;
use crate::toolchain::Rustc;

#[derive(Debug, Hash)]
pub struct Source {
    /// The file's name as the caller has it, and as locations show it.
    pub file: PathBuf,
    text: String,
    edition: String,
}

impl Source {
    /// Refuses what the stand-in cannot model.
    pub fn new(file: PathBuf, text: String, edition: String) -> Result<Self, CannotExplore> {
        let refusals = refusals(&text);
        if refusals.is_empty() {
            Ok(Self {
                file,
                text,
                edition,
            })
        } else {
            Err(CannotExplore::Refused { file, refusals })
        }
    }

    /// Whether it may take values out of `Arc`s by `Arc::into_inner`.
    pub fn takes_out(&self) -> bool {
        takes_out(&self.text)
    }

    /// Compiles the program, as it stands, against the stand-in to an executable in `folder`.
    pub fn compile(
        &self,
        rustc: &Rustc,
        stand_in: &StandIn,
        folder: &Path,
        tick: &mut dyn FnMut() -> ControlFlow<()>,
    ) -> Result<PathBuf, CannotExplore> {
        // The text that has been checked is the text that is compiled, whatever becomes of the file.
        let copy = folder.join("program.rs");
        fs::write(&copy, &self.text).map_err(|error| {
            CannotExplore::Tool(format!("cannot write {}: {error}", copy.display()))
        })?;
        let executable = folder.join("program");
        let mut command = self.rustc(rustc, &copy);
        stand_in.replace_std(rustc, &mut command);
        command.arg("-o").arg(&executable);
        let built = self.finish(command, tick)?;
        if built.status.success() {
            return Ok(executable);
        }
        let mut command = self.rustc(rustc, &copy);
        command
            .arg("--emit=metadata")
            .arg("-o")
            .arg(folder.join("program.rmeta"));
        let with_std = self.finish(command, tick)?;
        Err(CannotExplore::DoesNotCompile {
            message: if with_std.status.success() {
                let complaint = built.output;
                format!(
                    "{complaint}note: std itself has this; it is not modelled, so it cannot be explored"
                )
            } else {
                with_advice(with_std.output)
            },
        })
    }

    /// The compiler, told to call the copy by the name of the file.
    fn rustc(&self, rustc: &Rustc, copy: &Path) -> Command {
        let stem = self.file.file_stem().unwrap_or_default().to_string_lossy();
        let crate_name = stem.replace(|c: char| !c.is_alphanumeric(), "_");
        let mut names = OsString::from("--remap-path-prefix=");
        names.push(copy);
        names.push("=");
        names.push(&self.file);
        let mut command = rustc.command();
        command.args(["--edition", &self.edition, "--crate-name", &crate_name]);
        command
            .args(["--crate-type", "bin", "--allow", "warnings"])
            .arg(names)
            .arg(copy);
        command
    }

    fn finish(
        &self,
        command: Command,
        tick: &mut dyn FnMut() -> ControlFlow<()>,
    ) -> Result<Finished, CannotExplore> {
        run(command, tick).map_err(|stopped| match stopped {
            Stopped::Asked => CannotExplore::Interrupted,
            Stopped::TooMuchOutput => CannotExplore::DoesNotCompile {
                message: format!(
                    "{}: the compiler finds errors without end",
                    self.file.display()
                ),
            },
            Stopped::Failed(error) => {
                CannotExplore::Tool(format!("cannot run the compiler: {error}"))
            }
        })
    }
}

fn with_advice(mut message: String) -> String {
    if message.contains("unlinked crate") || message.contains("can't find crate") {
        message.push_str("note: programs are explored that use std and no other crate");
    }
    message.trim_end().to_owned()
}
