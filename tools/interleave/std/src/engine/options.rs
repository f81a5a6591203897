//! What the driver asks for, in environment variables.

use std::env;

/// The options of an exploration.
#[derive(Clone, Debug)]
pub struct Options {
    /// `INTERLEAVE_REPORT`: the file the report goes to.
    pub report: String,
    /// `INTERLEAVE_PROGRESS`: a file to write the number of executions to now and then.
    pub progress: Option<String>,
    /// `INTERLEAVE_MAX`: how many executions to explore at most.
    pub max: u64,
    /// `INTERLEAVE_WORKERS`: how many processes explore at a time.
    pub workers: usize,
    /// `INTERLEAVE_SEED`: where the randomized search starts.
    pub seed: u64,
    /// `INTERLEAVE_SAMPLES`: how many randomized executions follow when the bound is hit.
    pub samples: u64,
    /// `INTERLEAVE_EVENTS`: how many events one execution may have.
    pub events: usize,
    /// `INTERLEAVE_MODE=full`: explore every schedule rather than every graph.
    pub full: bool,
    /// `INTERLEAVE_TAKES_OUT=1`: the program calls `Arc::into_inner` or the like.
    pub takes_out: bool,
}

impl Options {
    /// The options, or `None` if no report is wanted: then the program runs as it is.
    pub fn from_environment() -> Option<Options> {
        let number = |name: &str, default: u64| {
            env::var(name)
                .ok()
                .and_then(|text| text.parse().ok())
                .unwrap_or(default)
        };
        Some(Options {
            report: env::var("INTERLEAVE_REPORT").ok()?,
            progress: env::var("INTERLEAVE_PROGRESS").ok(),
            max: number("INTERLEAVE_MAX", 100_000),
            workers: number("INTERLEAVE_WORKERS", super::os::processors() as u64).max(1) as usize,
            seed: number("INTERLEAVE_SEED", 0),
            samples: number("INTERLEAVE_SAMPLES", 1000),
            events: number("INTERLEAVE_EVENTS", 2000) as usize,
            takes_out: env::var("INTERLEAVE_TAKES_OUT").as_deref() == Ok("1"),
            full: env::var("INTERLEAVE_MODE").as_deref() == Ok("full"),
        })
    }
}
