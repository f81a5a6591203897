//! What is kept between runs: the built stand-in and earlier reports, under `target/interleave/`.
//!
//! Every entry is named by all that it depends on and appears whole or not at all, so any number of processes may use
//! the store at once; the worst they do to each other is the same work twice.

use std::collections::hash_map::DefaultHasher;
use std::env;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempDir};

use crate::CannotExplore;

pub struct Store {
    folder: PathBuf,
}

impl Store {
    /// The store of this workspace, made if need be.
    pub fn open() -> Result<Self, CannotExplore> {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let target = env::var_os("CARGO_TARGET_DIR").map_or(workspace.join("target"), PathBuf::from);
        let folder = target.join("interleave");
        match fs::create_dir_all(&folder) {
            Ok(()) => Ok(Self { folder }),
            Err(error) => Err(CannotExplore::Tool(format!("cannot make {}: {error}", folder.display()))),
        }
    }

    pub fn entry(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// A file beside the entries, removed when dropped unless it is put in place.
    pub fn draft(&self) -> io::Result<NamedTempFile> {
        NamedTempFile::new_in(&self.folder)
    }

    /// A folder for one run, removed when dropped.
    pub fn scratch(&self) -> io::Result<TempDir> {
        tempfile::Builder::new().prefix("run-").tempdir_in(&self.folder)
    }
}

/// A name for whatever has this content.
pub fn digest(content: &impl Hash) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
