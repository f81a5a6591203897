//! The report for a person to read.

use std::fmt::{self, Display, Write};

use interleave::{NOT_MODELLED, Outcome, Report, Status, Step};

/// The whole report.
pub fn report(report: &Report) -> String {
    let mut text = String::new();
    for (number, outcome) in (1..).zip(&report.outcomes) {
        put(
            &mut text,
            format_args!("Outcome {number}: {}", ending(outcome)),
        );
        put(&mut text, format_args!("  {}", counts(outcome, report)));
        for line in outcome.stdout.lines() {
            put(&mut text, format_args!("  | {line}"));
        }
        for detail in &outcome.details {
            put(
                &mut text,
                format_args!(
                    "  {}, line {}: {}",
                    thread(outcome, detail),
                    detail.line,
                    detail.text
                ),
            );
        }
        put(
            &mut text,
            format_args!("  schedule: {}\n", Schedule(outcome)),
        );
    }
    put(&mut text, summary(report));
    put(&mut text, NOT_MODELLED);
    text
}

/// The steps that lead to one outcome.
pub fn steps(outcome: &Outcome) -> String {
    let mut text = format!("{}\n", ending(outcome));
    let width = outcome
        .threads
        .iter()
        .map(|name| name.chars().count())
        .max()
        .unwrap_or(0);
    for (number, step) in (1..).zip(&outcome.steps) {
        let Step {
            line, text: what, ..
        } = step;
        put(
            &mut text,
            format_args!(
                "{number:4}  {:width$}  line {line:3}  {what}",
                thread(outcome, step)
            ),
        );
    }
    text
}

/// One sentence on how much is known.
fn summary(report: &Report) -> String {
    let outcomes = plural(report.outcomes.len() as u64, "outcome");
    let executions = plural(report.executions, "execution");
    let mut text = if report.complete {
        format!("All it can do: {outcomes} in {executions}.")
    } else {
        let sampled = plural(report.sampled, "random one");
        format!("NOT all it can do: {outcomes} in {executions} and {sampled}.")
    };
    for problem in &report.problems {
        let at = if problem.line == 0 {
            String::new()
        } else {
            format!("{}:{}: ", problem.file, problem.line)
        };
        let _ = write!(text, "\n{at}{}", problem.message);
    }
    text
}

fn ending(outcome: &Outcome) -> String {
    let how = match outcome.status {
        Status::Ended => "ends",
        Status::Exited => return format!("exits with code {}", outcome.code.unwrap_or(0)),
        Status::Panicked => "panics",
        Status::Aborted => "aborts",
        Status::Deadlocked => "DEADLOCK",
        Status::Livelocked => "LIVELOCK",
        Status::Raced => "DATA RACE",
        Status::Crashed => "crashes",
    };
    // The details say more than the message.
    if outcome.message.is_empty() || !outcome.details.is_empty() {
        how.to_owned()
    } else {
        format!("{how}: {}", outcome.message)
    }
}

fn counts(outcome: &Outcome, report: &Report) -> String {
    let switches = plural(outcome.switches, "switch");
    let all = plural(report.executions + report.sampled, "execution");
    format!(
        "{} of {all}; the easiest to follow has {switches} between threads",
        outcome.executions
    )
}

/// Which thread runs when, by line: `main 4 5, cook 9 10, main 6`.
struct Schedule<'a>(&'a Outcome);

impl Display for Schedule<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let turns = self.0.steps.chunk_by(|a, b| a.thread == b.thread);
        for (number, turn) in turns.enumerate() {
            let comma = if number > 0 { ", " } else { "" };
            write!(f, "{comma}{}", thread(self.0, &turn[0]))?;
            for line in turn.chunk_by(|a, b| a.line == b.line) {
                write!(f, " {}", line[0].line)?;
            }
        }
        Ok(())
    }
}

fn thread<'a>(outcome: &'a Outcome, step: &Step) -> &'a str {
    outcome.threads.get(step.thread).map_or("?", String::as_str)
}

fn plural(number: u64, noun: &str) -> String {
    let plural = if noun.ends_with("ch") { "es" } else { "s" };
    format!("{number} {noun}{}", if number == 1 { "" } else { plural })
}

fn put(text: &mut String, line: impl Display) {
    writeln!(text, "{line}").expect("a string takes any text");
}
