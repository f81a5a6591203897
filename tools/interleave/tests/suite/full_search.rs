//! The search for one execution a graph finds what the search of every interleaving finds.

use interleave::{Options, Search};

use crate::programs::{endings, explore_with};

/// Programs that have too many interleavings to try them all.
const TOO_LARGE: &[&str] = &[
    "bounded_buffer",
    "independent_reads",
    "lines_joined",
    "lines_unjoined",
    "philosophers_four",
    "philosophers_three",
    "three_producers",
    "two_producers",
    "worker_pool",
];

#[test]
fn finds_nothing_more() {
    proved::skip_if_proved!();
    let full = Options {
        search: Search::Full,
        max: 50_000,
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
