//! What is kept between runs: the built stand-in and earlier reports, under `target/interleave/`.
//!
//! Every entry is named by all that it depends on and appears whole or not at all, so any number of processes may use
//! the store at once; the worst they do to each other is the same work twice.

use std::collections::hash_map::DefaultHasher;
use std::env;
use std::fmt::Display;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io::Write;
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempDir};

use crate::{CannotExplore, Report};

pub struct Store {
    folder: PathBuf,
}

impl Store {
    /// The store of this workspace, made if need be.
    pub fn open() -> Result<Self, CannotExplore> {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
        let folder = workspace.join(target).join("interleave");
        match fs::create_dir_all(&folder) {
            Ok(()) => Ok(Self { folder }),
            Err(error) => Err(CannotExplore::Tool(format!(
                "cannot make {}: {error}",
                folder.display()
            ))),
        }
    }

    /// Where the entry of this name is, or will be.
    pub fn entry(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The report kept under this name, if there is one.
    pub fn kept(&self, name: &str) -> Option<Report> {
        let json = fs::read(self.entry(name)).ok()?;
        serde_json::from_slice(&json).ok()
    }

    pub fn keep(&self, name: &str, report: &Report) -> Result<(), CannotExplore> {
        let failed =
            |error: &dyn Display| CannotExplore::Tool(format!("cannot keep {name}: {error}"));
        let json = serde_json::to_vec(report).map_err(|error| failed(&error))?;
        let mut draft = NamedTempFile::new_in(&self.folder).map_err(|error| failed(&error))?;
        draft.write_all(&json).map_err(|error| failed(&error))?;
        draft
            .persist(self.entry(name))
            .map_err(|error| failed(&error))?;
        Ok(())
    }

    /// A folder for one run, removed when dropped.
    pub fn scratch(&self) -> Result<TempDir, CannotExplore> {
        tempfile::Builder::new()
            .prefix("run-")
            .tempdir_in(&self.folder)
            .map_err(|error| {
                CannotExplore::Tool(format!(
                    "cannot write to {}: {error}",
                    self.folder.display()
                ))
            })
    }
}

/// A name for whatever has this content.
pub fn digest(content: &impl Hash) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
