//! Says everything an ordinary `std` program can do, by exploring every interleaving of its threads.
//!
//! The program is compiled, as it stands, against a crate that stands in for std, in the folder `std`; when it is run,
//! it explores itself and writes a report. This crate is the driver: it checks the program, builds it, runs it and reads
//! the report.

use std::ops::ControlFlow;

mod compiled;
mod error;
mod exploration;
mod group;
mod json;
mod options;
mod paths;
mod program;
mod report;
mod run;
mod source;
mod source_check;
mod stand_in;
mod store;
mod toolchain;
mod unmodelled;

pub use error::CannotExplore;
pub use options::{Options, Search};
pub use program::Program;
pub use report::{Outcome, Problem, Report, Status, Step};
pub use source_check::Refusal;

/// Told now and then how many executions there are so far; may stop the exploration.
pub type Watch<'a> = &'a mut dyn FnMut(u64) -> ControlFlow<()>;

/// What no report covers, in one sentence.
pub const NOT_MODELLED: &str = "Not modelled: load buffering (a load that reads from a store which comes after it in \
     program order or depends on it), spurious failures of compare_exchange_weak, spurious wake-ups, \
     and a line cut off halfway because the process ends while a detached thread prints it.";
