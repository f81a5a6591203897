//! Slips in the outputs that a question offers.

use snapbox::str;
use tests::{laws, tea::Tea};

use super::{TEA, assert_told, told};

const OUTCOMES: &str = r#"{
  "count": 1,
  "executions": 1,
  "outcomes": [
    { "status": "ended", "stdout": "it boils\n", "executions": 1, "threads": ["main"], "steps": [] }
  ]
}
"#;

/// A question about the kettle with these guesses.
fn ask(tea: &Tea, guesses: &[&str]) {
    let guesses: String = guesses
        .iter()
        .map(|guess| format!("```guess\n{guess}\n```\n"))
        .collect();
    tea.append(
        TEA,
        &format!(
            "\n````admonish question title=\"Possible or impossible?\"\n```rust\n\
             {{{{#rustdoc_include ../listings/tea/examples/boil.rs:kettle}}}}\n```\n{guesses}````\n\n\
             ````admonish answer\n```text\n{{{{#include ../listings/tea/examples/boil.stdout}}}}\n```\n````\n"
        ),
    );
}

fn of_guesses(slip: impl FnOnce(&Tea)) -> String {
    let slip = |tea: &Tea| {
        tea.write("listings/tea/examples/boil.outcomes.json", OUTCOMES);
        slip(tea);
    };
    told(slip, laws::guesses::every_guess_can_be_answered)
}

#[test]
fn one_possible_and_one_impossible() {
    assert_told(of_guesses(|tea| ask(tea, &["it boils", "it freezes"])), "");
}

#[test]
fn nothing_possible() {
    assert_told(
        of_guesses(|tea| ask(tea, &["it freezes"])),
        str![[r#"
src/tea.md:49: no guess of this question is possible
    Offer one of the outcomes as well.

"#]],
    );
}

#[test]
fn nothing_impossible() {
    assert_told(
        of_guesses(|tea| ask(tea, &["it boils"])),
        str![[r#"
src/tea.md:49: every guess of this question is possible
    Offer an output as well that a reader could expect and that cannot be.

"#]],
    );
}

#[test]
fn a_guess_outside_a_question() {
    let slip = |tea: &Tea| tea.append(TEA, "\n```guess\nit boils\n```\n");
    assert_told(
        of_guesses(slip),
        str![[r#"
src/tea.md:45: an output typed by hand, and no question about it
    Put it into an `admonish question`, or include the checked file of what a listing prints.

"#]],
    );
}

#[test]
fn a_guess_about_a_program_not_explored() {
    let slip = |tea: &Tea| {
        ask(tea, &["it boils", "it freezes"]);
        tea.remove("listings/tea/examples/boil.outcomes.json");
    };
    assert_told(
        of_guesses(slip),
        str![[r#"
src/tea.md:49: a guess about a program whose outcomes nobody knows
    Show in the same question a listing that has an `.outcomes.json`.

"#]],
    );
}

#[test]
fn a_guess_about_a_program_with_countless_outcomes() {
    let slip = |tea: &Tea| {
        ask(tea, &["it boils", "it freezes"]);
        tea.replace(
            "listings/tea/examples/boil.outcomes.json",
            "\"count\": 1",
            "\"count\": 715",
        );
    };
    assert_told(
        of_guesses(slip),
        str![[r#"
src/tea.md:49: a guess about a program with too many outcomes to look it up
    Ask about one with at most 24.

"#]],
    );
}
