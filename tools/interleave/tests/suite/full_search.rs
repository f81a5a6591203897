//! The search for one execution a graph finds what the search of every interleaving finds.

use interleave::{Options, Search};

use crate::agreement::explored;
use crate::programs::{endings, explore_with};
use crate::referees::programs::SMALL;

/// Programs that have too many interleavings to try them all.
const TOO_LARGE: &[&str] = &["lines_joined", "lines_unjoined", "philosophers_four"];

#[test]
fn for_the_primitives() {
    let full = Options {
        search: Search::Full,
        max: 1_000_000,
        ..Options::default()
    };
    for name in crate::programs::names()
        .iter()
        .filter(|name| !TOO_LARGE.contains(&name.as_str()))
    {
        let reduced = explore_with(name, &Options::default());
        let full = explore_with(name, &full);
        assert!(
            reduced.complete && full.complete,
            "{name}: {:?}",
            full.problems
        );
        assert_eq!(endings(&reduced), endings(&full), "{name}");
    }
}

#[test]
fn for_the_referees_programs() {
    for program in SMALL {
        let reduced = explored(program, Search::Graphs);
        let full = explored(program, Search::Full);
        assert_eq!(reduced.endings, full.endings, "{}", program.name);
        assert!(reduced.executions <= full.executions, "{}", program.name);
    }
}
