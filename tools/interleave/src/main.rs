//! The command: reads its line, explores, prints the report.

use std::env;
use std::io::{self, IsTerminal, Write};
use std::ops::ControlFlow;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use interleave::{CannotExplore, Program, Report};

use crate::arguments::{Arguments, USAGE};

mod arguments;
mod text;

const WELL: u8 = 0;
const TROUBLE: u8 = 1;
const CANNOT_EXPLORE: u8 = 2;

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

fn main() -> ExitCode {
    let arguments = match arguments::parse(env::args_os().skip(1)) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            println!("{USAGE}");
            return WELL.into();
        }
        Err(mistake) => return fail(&format!("{mistake}\n\n{USAGE}")),
    };
    match explore(&arguments) {
        Ok(report) => show(&arguments, &report).unwrap_or_else(|mistake| fail(&mistake)),
        Err(reason) => fail(&reason.to_string()),
    }
}

fn fail(reason: &str) -> ExitCode {
    eprintln!("{reason}");
    CANNOT_EXPLORE.into()
}

fn explore(arguments: &Arguments) -> Result<Report, CannotExplore> {
    // Without a handler, which fails only if there is one, Ctrl-C would end this process and not what it started.
    ctrlc::set_handler(|| INTERRUPTED.store(true, Ordering::Relaxed))
        .map_err(|error| CannotExplore::Tool(format!("cannot handle Ctrl-C: {error}")))?;
    let program = Program::open(&arguments.file, &arguments.edition)?;
    let mut progress = Progress::new();
    program.explore_watched(&arguments.options, &mut |executions| {
        progress.show(executions);
        if INTERRUPTED.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })
}

fn show(arguments: &Arguments, report: &Report) -> Result<ExitCode, String> {
    let text = if let Some(number) = arguments.steps {
        let outcome = number
            .checked_sub(1)
            .and_then(|index| report.outcomes.get(index));
        text::steps(
            outcome.ok_or_else(|| format!("there are outcomes 1 to {}", report.outcomes.len()))?,
        )
    } else if arguments.json {
        report.to_json()
    } else {
        text::report(report)
    };
    // A reader that has seen enough, as `head`, is no failure.
    let _ = io::stdout().write_all(text.as_bytes());
    Ok(match (report.is_well(), report.complete) {
        (false, _) => TROUBLE,
        (true, true) => WELL,
        (true, false) => CANNOT_EXPLORE,
    }
    .into())
}

/// A line on a terminal that says how far a long exploration has got; gone when dropped.
struct Progress {
    since: Instant,
    shown: bool,
}

impl Progress {
    const PATIENCE: Duration = Duration::from_secs(1);

    fn new() -> Self {
        Self {
            since: Instant::now(),
            shown: false,
        }
    }

    fn show(&mut self, executions: u64) {
        if self.since.elapsed() > Self::PATIENCE && io::stderr().is_terminal() {
            eprint!("\r{executions} executions so far");
            self.shown = true;
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown {
            eprint!("\r\x1b[K");
        }
    }
}
