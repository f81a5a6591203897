//! The one file of a program: read, checked, compiled.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::CannotExplore;
use crate::run::{Finished, Stopped, run};
use crate::source_check::refusals;
use crate::stand_in::StandIn;
use crate::toolchain::Rustc;

#[derive(Debug, Hash)]
pub struct Source {
    /// As the caller named it, and as locations show it.
    pub file: PathBuf,
    text: String,
    edition: String,
}

impl Source {
    /// Reads a program and refuses what the stand-in cannot model.
    pub fn read(file: &Path, edition: &str) -> Result<Self, CannotExplore> {
        let text = fs::read_to_string(file).map_err(|reason| CannotExplore::Unreadable {
            file: file.to_owned(),
            reason,
        })?;
        let refusals = refusals(&text);
        if !refusals.is_empty() {
            return Err(CannotExplore::Refused {
                file: file.to_owned(),
                refusals,
            });
        }
        Ok(Self {
            file: file.to_owned(),
            text,
            edition: edition.to_owned(),
        })
    }

    /// Compiles the program, as it stands, against the stand-in.
    pub fn compile(
        &self,
        rustc: &Rustc,
        stand_in: &StandIn,
        executable: &Path,
        tick: &mut dyn FnMut() -> ControlFlow<()>,
    ) -> Result<(), CannotExplore> {
        let mut command = self.rustc(rustc);
        stand_in.replace_std(&mut command);
        command.arg("-o").arg(executable);
        let built = self.finish(command, tick)?;
        if built.status.success() {
            return Ok(());
        }
        let mut command = self.rustc(rustc);
        command
            .arg("--emit=metadata")
            .arg("-o")
            .arg(executable.with_extension("rmeta"));
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

    fn rustc(&self, rustc: &Rustc) -> Command {
        let stem = self.file.file_stem().unwrap_or_default().to_string_lossy();
        let crate_name = stem.replace(|c: char| !c.is_alphanumeric(), "_");
        let mut command = rustc.command();
        command.args(["--edition", &self.edition, "--crate-name", &crate_name]);
        command
            .args(["--crate-type", "bin", "--allow", "warnings"])
            .arg(&self.file);
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
