//! `expected.txt`: of every program of the suite, how many execution graphs are consistent and all outcomes.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;

use super::interpreter::Litmus;
use super::oracle::{Verdict, all_outcomes};
use super::shapes::suite;

const FILE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/suite/litmus/expected.txt"
);

/// A program of the suite and what it can do.
pub struct Expected {
    pub name: String,
    pub text: String,
    pub verdict: Verdict,
}

pub fn expected() -> Vec<Expected> {
    let file = fs::read_to_string(FILE).expect("tests/suite/litmus/expected.txt is there");
    file.split_terminator("\n\n").map(parse).collect()
}

fn parse(entry: &str) -> Expected {
    let mut lines = entry.lines();
    let (Some(name), Some(text), Some(graphs)) = (lines.next(), lines.next(), lines.next()) else {
        panic!("an entry has a name, a program and a number of graphs:\n{entry}");
    };
    let graphs = graphs
        .trim_end_matches(" graphs")
        .parse()
        .expect("a number of graphs");
    let outcomes: BTreeSet<String> = lines.map(str::to_owned).collect();
    Expected {
        name: name.to_owned(),
        text: text.to_owned(),
        verdict: Verdict { graphs, outcomes },
    }
}

#[test]
fn the_expected_outcomes_are_those_of_the_memory_model() {
    proved::skip_if_proved!();
    let mut found = String::new();
    for (name, text) in suite() {
        let Verdict { graphs, outcomes } = all_outcomes(&Litmus::parse(&text));
        writeln!(found, "{name}\n{text}\n{graphs} graphs").expect("a string takes any text");
        for outcome in outcomes {
            writeln!(found, "{outcome}").expect("a string takes any text");
        }
        found.push('\n');
    }
    if std::env::var("SNAPSHOTS").is_ok_and(|mode| mode == "overwrite") {
        fs::write(FILE, &found).expect("tests/suite/litmus/expected.txt can be written");
    }
    let known = fs::read_to_string(FILE).unwrap_or_default();
    let differs = known
        .split("\n\n")
        .zip(found.split("\n\n"))
        .find(|(known, found)| known != found);
    assert!(
        known == found,
        "expected.txt is not what the memory model says, first in:\n{}\n(renew it by SNAPSHOTS=overwrite)",
        differs.map_or("the number of programs", |(_, found)| found)
    );
}
