//! The table of a program's outcomes, with a schedule for each, as a page shows it.
//!
//! It is plain HTML, for readers without JavaScript, in print and in an EPUB; a script turns each schedule into a
//! step-through. No line of it is empty: an empty line would end Markdown's HTML block.

use std::fmt::Write;

use crate::{
    figure::{escape, inline},
    outcomes::{Explored, Outcome, Outcomes, Step},
};

/// The outcomes of the listing whose figure has the id `figure`, or nothing where one line of evidence says it all.
///
/// `line` gives for a line of the listing's file the line of the shown code block, both counted from 1.
pub(crate) fn table(outcomes: &Outcomes, figure: &str, line: &dyn Fn(usize) -> usize) -> Option<String> {
    let explored = outcomes.explored()?;
    if let [outcome] = explored.outcomes.as_slice()
        && outcome.is_well()
    {
        return None;
    }
    let mut html = format!("<div class=\"outcomes\">\n<p>{}</p>\n<ol>\n", sentence(explored));
    for (at, outcome) in explored.outcomes.iter().enumerate() {
        let _ = writeln!(
            html,
            "<li>{}{}</li>",
            end(outcome),
            steps(outcome, at + 1, figure, line)
        );
    }
    html.push_str("</ol>\n");
    if explored.count > explored.outcomes.len() {
        let _ = writeln!(html, "<p>… and {} more.</p>", explored.count - explored.outcomes.len());
    }
    html.push_str("</div>\n");
    Some(html)
}

/// What was explored, in the few words of an evidence mark.
pub(crate) fn mark(outcomes: &Outcomes) -> String {
    match outcomes {
        Outcomes::Unexplored { unexplored } => format!("not explored: {}", inline(&unexplored.join("; "))),
        Outcomes::Explored(Explored {
            count: 1,
            executions: 1,
            ..
        }) => "has one interleaving that matters".into(),
        Outcomes::Explored(Explored {
            count: 1, executions, ..
        }) => {
            format!(
                "does the same in all {} interleavings that differ",
                grouped(*executions)
            )
        }
        Outcomes::Explored(Explored { count, executions, .. }) => {
            format!(
                "{} outcomes in {} interleavings, all explored",
                grouped(*count as u64),
                grouped(*executions)
            )
        }
    }
}

fn sentence(explored: &Explored) -> String {
    let well = explored.outcomes.iter().all(Outcome::is_well);
    match (explored.count, well) {
        (1, _) => "All it can do:".into(),
        (count, true) => format!("All it can print, {} different outputs:", grouped(count as u64)),
        (count, false) => format!("All it can do, {} different outcomes:", grouped(count as u64)),
    }
}

/// How the outcome ends and what it has printed.
fn end(outcome: &Outcome) -> String {
    let mut html = String::new();
    let what = match outcome.status.as_str() {
        "ended" => None,
        "exited" => Some("It exits."),
        "panicked" => Some("Main panics."),
        "deadlocked" => Some("It hangs: every thread left waits for another."),
        "livelocked" => Some("It spins for ever."),
        "raced" => Some("It has a data race: its behavior is undefined."),
        _ => Some("It is aborted."),
    };
    if outcome.stdout.is_empty() {
        html.push_str("<p class=\"nothing\">It prints nothing.</p>");
    } else {
        // A line end as a character reference, so that an empty line does not end the HTML block.
        let _ = write!(
            html,
            "<pre>{}</pre>",
            escape(outcome.stdout.trim_end()).replace('\n', "&#10;")
        );
    }
    if let Some(what) = what {
        // the details say the same, a line each
        let message = match outcome.details.is_empty() {
            true => escape(&outcome.message),
            false => String::new(),
        };
        let _ = write!(html, "<p class=\"trouble\"><strong>{what}</strong> {message}</p>");
    }
    for Step { thread, line, text } in &outcome.details {
        let _ = write!(
            html,
            "<p class=\"trouble\">{} (line {line}) {}</p>",
            name(outcome, *thread),
            escape(text)
        );
    }
    html
}

/// The schedule: a column for each thread, a row for each step.
fn steps(outcome: &Outcome, number: usize, figure: &str, line: &dyn Fn(usize) -> usize) -> String {
    if outcome.steps.is_empty() {
        return String::new();
    }
    let mut html = format!(
        "<details class=\"schedule\" data-figure=\"{figure}\"><summary>An order that leads to outcome {number}</summary>\
         <div class=\"steps\" tabindex=\"0\" role=\"region\" aria-label=\"Schedule of outcome {number} of {figure}\"><table>\
         <thead><tr><th scope=\"col\">Step</th>"
    );
    for thread in &outcome.threads {
        let _ = write!(html, "<th scope=\"col\">{}</th>", escape(thread));
    }
    html.push_str("</tr></thead><tbody>");
    for (at, step) in outcome.steps.iter().enumerate() {
        let _ = write!(
            html,
            "<tr data-line=\"{}\"><th scope=\"row\">{}</th>",
            line(step.line),
            at + 1
        );
        for thread in 0..outcome.threads.len() {
            let text = if thread == step.thread {
                cell(step)
            } else {
                String::new()
            };
            let _ = write!(html, "<td>{text}</td>");
        }
        html.push_str("</tr>");
    }
    html.push_str("</tbody></table></div></details>");
    html
}

fn cell(step: &Step) -> String {
    match step.line {
        0 => escape(&step.text),
        line => format!("<span class=\"at\">line {line}</span> {}", escape(&step.text)),
    }
}

fn name(outcome: &Outcome, thread: usize) -> String {
    escape(outcome.threads.get(thread).map_or("?", String::as_str))
}

/// `12,345`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(
            [7, 715, 2002, 1_234_567].map(grouped),
            ["7", "715", "2,002", "1,234,567"]
        );
    }
}
