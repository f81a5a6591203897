//! The crate that stands in for std, built once for each version of its source and of the compiler.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::CannotExplore;
use crate::compiled::definitions;
use crate::run::{Stopped, run};
use crate::store::{Store, digest};
use crate::toolchain::Rustc;

/// The compiler's options for the stand-in itself.
const BUILD: &[&str] = &[
    "--edition=2024",
    "-O",
    "-g",
    // The stand-in compares its callers' stacks.
    "-Cforce-frame-pointers",
    "--crate-type=rlib",
    "--crate-name=interleave_std",
    // Its functions in front of compiled ones are in a file that the environment names.
    "--cfg=in_front",
];

/// Its options for a program that is to run on the stand-in.
const USE: &[&str] = &[
    "-g",
    "-Cforce-frame-pointers",
    // ThreadSanitizer's calls at each access to memory show data races; the stand-in answers them, not the
    // sanitizer's library. The option is unstable, so it leans on the pinned toolchain.
    "-Zsanitizer=thread",
    "-Zexternal-clangrt",
    "-Zshare-generics=n",
    "-Cunsafe-allow-abi-mismatch=sanitizer",
    // Nothing else unstable for the program itself.
    "-Zallow-features=",
];

/// The stand-in of one version, built or not.
pub struct StandIn {
    /// The root of its source.
    root: PathBuf,
    library: PathBuf,
    /// Names the version of the source and of the compiler.
    pub key: String,
}

impl StandIn {
    /// The stand-in in its present version.
    pub fn present(store: &Store, rustc: &Rustc) -> Result<Self, CannotExplore> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("std/src");
        let sources = read_all(&folder).map_err(|error| {
            CannotExplore::Tool(format!("cannot read {}: {error}", folder.display()))
        })?;
        let key = digest(&(&rustc.version, BUILD, USE, sources));
        let library = store.entry(&format!("libinterleave_std-{key}.rlib"));
        Ok(Self {
            root: folder.join("lib.rs"),
            library,
            key,
        })
    }

    /// Builds the stand-in, unless that has been done before.
    pub fn build(
        &self,
        store: &Store,
        rustc: &Rustc,
        tick: &mut dyn FnMut() -> ControlFlow<()>,
    ) -> Result<(), CannotExplore> {
        if self.library.exists() {
            return Ok(());
        }
        let broken = |reason: String| {
            CannotExplore::Tool(format!("cannot build the stand-in for std: {reason}"))
        };
        let folder = store.scratch()?;
        let draft = folder.path().join("libinterleave_std.rlib");
        let in_front = folder.path().join("in_front.rs");
        fs::write(&in_front, definitions(&rustc.compiled))
            .map_err(|error| broken(error.to_string()))?;
        let mut command = rustc.command();
        command.args(BUILD).arg(&self.root).arg("-o").arg(&draft);
        command.env("INTERLEAVE_IN_FRONT", &in_front);
        command.env("INTERLEAVE_START", &rustc.start);
        let built = run(command, tick).map_err(|stopped| match stopped {
            Stopped::Asked => CannotExplore::Interrupted,
            Stopped::TooMuchOutput => broken("it has errors without end".to_owned()),
            Stopped::Failed(error) => broken(error.to_string()),
        })?;
        if !built.status.success() {
            return Err(broken(built.output));
        }
        fs::rename(&draft, &self.library).map_err(|error| broken(error.to_string()))
    }

    /// Tells a compiler to put the stand-in in the place of std.
    pub fn replace_std(&self, rustc: &Rustc, command: &mut Command) {
        let mut std = OsString::from("std=");
        std.push(&self.library);
        let symbols = rustc.compiled.iter().map(|function| &function.symbol);
        let in_front = symbols.chain([&rustc.start]);
        let in_front = in_front.map(|symbol| format!("-Clink-arg=-Wl,--wrap={symbol}"));
        command
            .args(USE)
            .args(in_front)
            .arg("--extern")
            .arg(std)
            .env("RUSTC_BOOTSTRAP", "1");
    }
}

/// The text of each source file below `folder`, by path.
fn read_all(folder: &Path) -> io::Result<Vec<(PathBuf, String)>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            all.extend(read_all(&path)?);
        } else {
            all.push((path.clone(), fs::read_to_string(path)?));
        }
    }
    all.sort();
    Ok(all)
}
