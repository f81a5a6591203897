//! Outputs that a question offers to its reader: possible or impossible?
//!
//! A chapter writes each in a fence `guess` inside the question. Which of them the program can print is looked up in
//! its outcomes and stands in the answer, so the key is right as long as the outcomes are.

use std::fmt::Write;

use crate::{Block, Explored, Fence};

/// The fence word of a guess.
pub const GUESS: &str = "guess";

/// The guesses that `question` offers, of a chapter with these `fences`, each with the letter that names it.
pub fn guesses<'a>(fences: &'a [Fence], question: &Block) -> impl Iterator<Item = (char, &'a Fence)> {
    let offered = fences
        .iter()
        .filter(|fence| fence.info == GUESS && question.span.contains(&fence.span.start));
    ('A'..='Z').zip(offered)
}

/// The number, counted from 1, of the outcome that ends well and prints `guess`.
pub fn outcome_that_prints(explored: &Explored, guess: &str) -> Option<usize> {
    let prints = |outcome: &crate::Outcome| outcome.is_well() && outcome.stdout.trim_end() == guess.trim_end();
    explored.outcomes.iter().position(prints).map(|at| at + 1)
}

/// A guess as the question shows it.
pub(crate) fn figure(letter: char, guess: &Fence) -> String {
    format!(
        "<figure class=\"output guess\">\n<figcaption>{letter}</figcaption>\n\n```text\n{}```\n\n</figure>",
        guess.body
    )
}

/// Which of the guesses are possible, for the answer.
pub(crate) fn key<'a>(explored: &Explored, guesses: impl Iterator<Item = (char, &'a Fence)>) -> String {
    let mut items = String::new();
    for (letter, guess) in guesses {
        let verdict = match outcome_that_prints(explored, &guess.body) {
            Some(number) => format!("is possible: outcome {number}"),
            None => format!("is impossible: none of the {} outcomes", explored.count),
        };
        let _ = write!(items, "<li><strong>{letter}</strong> {}.</li>", verdict);
    }
    if items.is_empty() {
        return items;
    }
    format!("<ul class=\"key\">{items}</ul>\n\n")
}
