//! Runs a compiled program, which explores itself, and reads what it found.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant};

use crate::options::{Options, Search};
use crate::run::{Finished, Stopped, run};
use crate::source::Source;
use crate::{Report, Watch};

/// How long an exploration may go without a single new execution. Far beyond any honest wait: it ends a hang.
const PATIENCE: Duration = Duration::from_secs(120);

/// No report, and why; `None` if the watcher stopped it.
pub type BrokeOff = Option<String>;

/// Explores the program compiled to `executable` from `source`.
///
/// `folder` is where it runs, and takes what it may leave behind.
pub fn explore(
    executable: &Path,
    source: &Source,
    folder: &Path,
    options: &Options,
    watch: Watch<'_>,
) -> Result<Report, BrokeOff> {
    let report = folder.join("report.json");
    let progress = folder.join("progress");
    let mut command = Command::new(executable);
    command
        .current_dir(folder)
        .args(&options.arguments)
        // found once, and not by each of the copies
        .env("LD_BIND_NOW", "1")
        .env("INTERLEAVE_REPORT", &report)
        .env("INTERLEAVE_PROGRESS", &progress)
        .env("INTERLEAVE_FILE", &source.file)
        .env(
            "INTERLEAVE_TAKES_OUT",
            u8::from(source.takes_out()).to_string(),
        )
        .env("INTERLEAVE_MAX", options.max.to_string())
        .env("INTERLEAVE_SAMPLES", options.samples.to_string())
        .env(
            "INTERLEAVE_MODE",
            match options.search {
                Search::Graphs => "graphs",
                Search::Full => "full",
            },
        );
    if let Some(workers) = options.workers {
        command.env("INTERLEAVE_WORKERS", workers.to_string());
    }
    let mut life = SignsOfLife::new(&progress);
    let finished = run(command, &mut || life.tick(watch)).map_err(|stopped| match stopped {
        Stopped::Asked if life.hangs() => Some(format!(
            "no execution has ended within {} seconds: does the program wait for something outside of it?",
            PATIENCE.as_secs()
        )),
        Stopped::Asked => None,
        Stopped::TooMuchOutput => Some("it writes without end, and not by `print!`".to_owned()),
        Stopped::Failed(error) => Some(error.to_string()),
    })?;
    read(&report, &finished)
}

fn read(report: &Path, finished: &Finished) -> Result<Report, BrokeOff> {
    let died = |reason: &dyn std::fmt::Display| {
        let Finished { status, output } = finished;
        Some(
            format!("the exploration {}, {reason}\n{output}", ending(*status))
                .trim_end()
                .to_owned(),
        )
    };
    let json = fs::read(report).map_err(|_| died(&"without a report"))?;
    serde_json::from_slice(&json)
        .map_err(|error| died(&format_args!("with a broken report: {error}")))
}

fn ending(status: ExitStatus) -> String {
    match status.code() {
        Some(code) => format!("ended with exit code {code}"),
        None => format!("was killed ({status})"),
    }
}

/// Tells a long exploration from one that hangs.
struct SignsOfLife<'a> {
    progress: &'a Path,
    executions: u64,
    since: Instant,
}

impl<'a> SignsOfLife<'a> {
    fn new(progress: &'a Path) -> Self {
        Self {
            progress,
            executions: 0,
            since: Instant::now(),
        }
    }

    fn tick(&mut self, watch: Watch<'_>) -> ControlFlow<()> {
        // Not there yet, or just being written: the next tick will see it.
        let text = fs::read_to_string(self.progress).unwrap_or_default();
        if let Ok(executions) = text.trim().parse()
            && executions != self.executions
        {
            self.executions = executions;
            self.since = Instant::now();
        }
        if self.hangs() {
            return ControlFlow::Break(());
        }
        watch(self.executions)
    }

    fn hangs(&self) -> bool {
        self.since.elapsed() > PATIENCE
    }
}
