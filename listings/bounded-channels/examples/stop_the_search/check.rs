use super::*;
use std::time::Duration;

/// Runs the function in its own thread, so that one that hangs fails the test.
fn run(lines: Vec<String>, word: &'static str, wanted: usize) -> (Vec<String>, usize) {
    let (done, result) = mpsc::channel();
    thread::spawn(move || done.send(first_matches(lines, word, wanted)));
    let outer_limit = Duration::from_secs(5);
    match result.recv_timeout(outer_limit) {
        Ok(result) => result,
        Err(why) => panic!("first_matches gave no result: {why}"),
    }
}

fn numbered(count: usize) -> Vec<String> {
    (1..=count).map(|n| format!("line {n}")).collect()
}

#[test]
fn the_first_matches_come_in_order() {
    let (first, _) = run(numbered(1000), "line", 3);
    assert_eq!(first, ["line 1", "line 2", "line 3"]);
}

#[test]
fn the_search_stops_soon_after() {
    let (_, looked_at) = run(numbered(1000), "line", 3);
    // three taken, one in the queue, one refused
    assert!(looked_at <= 5, "the search looked at {looked_at} lines");
}

#[test]
fn fewer_matches_than_wanted_are_all_returned() {
    let (first, looked_at) = run(numbered(20), "line 1", 100);
    assert_eq!(first.len(), 11);
    assert_eq!(looked_at, 20);
}
