//! The search for one execution a graph finds what the search of every interleaving finds.

use interleave::{Options, Search};

use crate::programs::{endings, explore_with};

/// Programs that have too many interleavings to try them all.
const TOO_LARGE: &[&str] = &["lines_joined", "lines_unjoined", "philosophers_four"];

#[test]
fn finds_nothing_more() {
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
