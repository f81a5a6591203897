//! A program to explore, any number of times.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use tempfile::TempDir;

use crate::options::Options;
use crate::source::Source;
use crate::stand_in::StandIn;
use crate::store::{Store, digest};
use crate::toolchain::Rustc;
use crate::{CannotExplore, Report, Watch, exploration};

/// An ordinary program in one file, which may use std and no other crate.
pub struct Program {
    source: Source,
    rustc: &'static Rustc,
    store: Store,
    stand_in: StandIn,
    /// Once it had to be compiled: its folder, removed with it, and the executable.
    compiled: Mutex<Option<(TempDir, PathBuf)>>,
}

impl Program {
    /// Reads the program and refuses what cannot be modelled, by its line.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, or uses what cannot be explored.
    pub fn open(file: &Path, edition: &str) -> Result<Self, CannotExplore> {
        let text = fs::read_to_string(file).map_err(|reason| CannotExplore::Unreadable {
            file: file.to_owned(),
            reason,
        })?;
        Self::new(file, text, edition)
    }

    /// Takes a program's text, and `file` as the name to give it.
    ///
    /// # Errors
    ///
    /// When the program uses what cannot be explored.
    pub fn new(file: &Path, text: String, edition: &str) -> Result<Self, CannotExplore> {
        let source = Source::new(file.to_owned(), text, edition.to_owned())?;
        let rustc = Rustc::find()?;
        let store = Store::open()?;
        let stand_in = StandIn::present(&store, rustc)?;
        Ok(Self {
            source,
            rustc,
            store,
            stand_in,
            compiled: Mutex::new(None),
        })
    }

    /// Everything that the program can do.
    ///
    /// A complete report is kept, and given again for the same program, options, stand-in and compiler.
    ///
    /// # Errors
    ///
    /// When the program does not compile, or the exploration breaks off.
    pub fn explore(&self, options: &Options) -> Result<Report, CannotExplore> {
        self.explore_watched(options, &mut |_| ControlFlow::Continue(()))
    }

    /// Like [`Program::explore`]; tells `watch` again and again how many executions there are so far, and stops when
    /// it breaks.
    ///
    /// # Errors
    ///
    /// As for [`Program::explore`], and [`CannotExplore::Interrupted`] when `watch` breaks.
    pub fn explore_watched(
        &self,
        options: &Options,
        watch: Watch<'_>,
    ) -> Result<Report, CannotExplore> {
        let kept = format!("report-{}.json", self.key(options));
        let earlier = if options.reuse {
            self.store.kept(&kept)
        } else {
            None
        };
        if let Some(report) = earlier {
            return Ok(report);
        }
        let executable = self.compile(watch)?;
        let scratch = self.store.scratch()?;
        let explored =
            exploration::explore(&executable, &self.source, scratch.path(), options, watch);
        let report = explored.map_err(|broke_off| match broke_off {
            Some(reason) => CannotExplore::BrokeOff {
                file: self.source.file.clone(),
                reason,
            },
            None => CannotExplore::Interrupted,
        })?;
        if report.complete {
            self.store.keep(&kept, &report)?;
        }
        Ok(report)
    }

    fn key(&self, options: &Options) -> String {
        let Options {
            max,
            samples,
            search,
            arguments,
            workers: _,
            reuse: _,
        } = options;
        digest(&(
            &self.stand_in.key,
            &self.source,
            max,
            samples,
            search,
            arguments,
        ))
    }

    /// The executable, which lives as long as this program.
    fn compile(&self, watch: Watch<'_>) -> Result<PathBuf, CannotExplore> {
        let mut compiled = self.compiled.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, executable)) = compiled.as_ref() {
            return Ok(executable.clone());
        }
        let mut tick = || watch(0);
        self.stand_in.build(&self.store, self.rustc, &mut tick)?;
        let folder = self.store.scratch()?;
        let executable =
            self.source
                .compile(self.rustc, &self.stand_in, folder.path(), &mut tick)?;
        *compiled = Some((folder, executable.clone()));
        Ok(executable)
    }
}
