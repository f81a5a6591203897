//! The report: what has been found, as one JSON object in the file that `INTERLEAVE_REPORT` names.
//!
//! ```json
//! {"version": 1, "complete": true, "executions": 4, "blocked": 0, "sampled": 0,
//!  "problems": [{"kind": "endless", "file": "x.rs", "line": 3, "message": "…"}],
//!  "outcomes": [{"status": "ended", "code": 0, "stdout": "…", "message": "", "executions": 2, "switches": 1,
//!    "threads": ["main", "thread 1"],
//!    "details": [{"thread": 1, "file": "x.rs", "line": 9, "text": "waits for …"}],
//!    "steps": [{"thread": 0, "file": "x.rs", "line": 7, "text": "prints \"a\"", "output": "a\n"}]}]}
//! ```
//!
//! - `complete`: every consistent execution has been explored, so `outcomes` is all the program can do.
//! - `executions`: how many were explored; `blocked`: how many more were begun but given up because another
//!   execution shows all that they could; `sampled`: how many of `executions` come from the randomized search.
//! - `status`: `ended`, `panicked` (`main` did), `exited` (`process::exit`, with its `code`), `aborted`,
//!   `deadlocked`, `livelocked`, `raced`, `crashed`.
//! - `details`: for a deadlock, who waits for what; for a race, the two accesses.
//! - `steps`: the schedule with the fewest switches; `output` is there only in steps that print.
//! - `problems`: why the report is not complete. Kinds: `bound` (more executions than allowed), `events` (more
//!   events in one execution than allowed), `endless` (a loop that does nothing others could see), `threads`,
//!   `output`, `unmodelled` (a call that is not modeled), `nondeterministic`, `system`; and `utf8`
//!   (output that is not UTF-8 and is shown with replacement characters), which leaves the report complete.
//!
//! Outcomes are sorted by status, message and output, and everything is deterministic:
//! the same program gives the same bytes.

use super::options::Options;
use super::outcome::{Line, Outcome, Problem, Status, Step};
use super::tally::{Key, Tally};
use std::fmt::Write;
use std::fs;

/// An outcome as shown: what it is, how many executions lead to it, its switches and one execution of it.
pub type Shown = (Key, u64, u64, Outcome);

/// Writes the report.
pub fn write(options: &Options, tally: &Tally, searched_all: bool, shown: &[Shown]) {
    let text = report(options, tally, searched_all, shown);
    if let Err(error) = fs::write(&options.report, text) {
        eprintln!("cannot write the report to {}: {error}", options.report);
        std::process::exit(2);
    }
}

fn report(options: &Options, tally: &Tally, searched_all: bool, shown: &[Shown]) -> String {
    let mut problems: Vec<Problem> = tally.problems.iter().cloned().collect();
    let nowhere = || Line {
        file: String::new(),
        line: 0,
    };
    if !searched_all {
        let message = format!("there are more than {} executions", options.max);
        problems.push(Problem {
            kind: "bound".into(),
            at: nowhere(),
            message,
        });
    }
    let complete = problems.is_empty();
    if shown
        .iter()
        .any(|(key, ..)| std::str::from_utf8(&key.2).is_err())
    {
        let message = "some output is not UTF-8; it is shown with replacement characters".into();
        problems.push(Problem {
            kind: "utf8".into(),
            at: nowhere(),
            message,
        });
    }
    let mut out = format!(
        "{{\"version\":1,\"complete\":{complete},\"executions\":{},\"blocked\":{},\"sampled\":{},\"problems\":",
        tally.executions, tally.blocked, tally.sampled
    );
    list(&mut out, &problems, problem);
    out.push_str(",\"outcomes\":");
    list(&mut out, shown, outcome);
    out.push_str("}\n");
    out
}

fn list<T>(out: &mut String, items: &[T], item: fn(&mut String, &T)) {
    out.push('[');
    for (index, value) in items.iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        item(out, value);
    }
    out.push(']');
}

fn problem(out: &mut String, problem: &Problem) {
    let Problem { kind, at, message } = problem;
    let (kind, file, message) = (quote(kind), quote(&at.file), quote(message));
    write!(
        out,
        "{{\"kind\":{kind},\"file\":{file},\"line\":{},\"message\":{message}}}",
        at.line
    )
    .expect("strings grow");
}

fn outcome(out: &mut String, ((status, message, stdout, code), executions, switches, run): &Shown) {
    let (status, stdout, message) = (status_name(*status), lossy(stdout), quote(message));
    write!(
        out,
        "{{\"status\":\"{status}\",\"code\":{code},\"stdout\":{stdout},\"message\":{message},\
         \"executions\":{executions},\"switches\":{switches},\"threads\":"
    )
    .expect("strings grow");
    list(out, &run.threads, |out, name| out.push_str(&quote(name)));
    out.push_str(",\"details\":");
    list(out, &run.details, step);
    out.push_str(",\"steps\":");
    list(out, &run.steps, step);
    out.push('}');
}

fn step(out: &mut String, step: &Step) {
    let Step {
        thread,
        at,
        text,
        output,
    } = step;
    let (file, text) = (quote(&at.file), quote(text));
    write!(
        out,
        "{{\"thread\":{thread},\"file\":{file},\"line\":{},\"text\":{text}",
        at.line
    )
    .expect("strings grow");
    if !output.is_empty() {
        write!(out, ",\"output\":{}", lossy(output)).expect("strings grow");
    }
    out.push('}');
}

fn status_name(status: Status) -> &'static str {
    match status {
        Status::Ended => "ended",
        Status::Panicked => "panicked",
        Status::Exited => "exited",
        Status::Aborted => "aborted",
        Status::Deadlocked => "deadlocked",
        Status::Livelocked => "livelocked",
        Status::Raced => "raced",
        Status::Crashed => "crashed",
        Status::Redundant | Status::Cut => unreachable!("not an outcome"),
    }
}

fn lossy(bytes: &[u8]) -> String {
    quote(&String::from_utf8_lossy(bytes))
}

/// A JSON string.
fn quote(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            control if control < ' ' => {
                write!(out, "\\u{:04x}", control as u32).expect("strings grow")
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}
