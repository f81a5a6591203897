//! The search for one execution a graph finds what the search of every interleaving finds, and what random ones show.

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

#[test]
fn nothing_more_comes_up_at_random() {
    proved::skip_if_proved!();
    let random = Options {
        max: 1,
        samples: 300,
        ..Options::default()
    };
    let hidden = HIDDEN.iter().map(|name| format!("hidden/{name}"));
    for name in crate::programs::names().into_iter().chain(hidden) {
        let all = explore_with(&name, &Options::default());
        let some = explore_with(&name, &random);
        let (all, some) = (endings(&all), endings(&some));
        let more: Vec<_> = some.difference(&all).collect();
        assert!(more.is_empty(), "{name}: {more:?}");
    }
}

/// Programs whose threads get in each other's way in the middle of an operation.
const HIDDEN: &[&str] = &["notified_in_time", "tried_to_send", "write_tried"];
