use super::*;
use std::thread;

#[test]
fn an_answer_is_computed_once() {
    let cache = Cache::default();

    assert_eq!(answer(&cache, "one", || 1), 1);

    let again = answer(&cache, "one", || panic!("computed a second time"));
    assert_eq!(again, 1);
}

#[test]
fn no_guard_is_alive_during_compute() {
    let cache = Cache::default();

    answer(&cache, "one", || {
        assert!(cache.try_write().is_ok(), "compute runs under a guard");
        1
    });
}

#[test]
fn an_answer_cached_meanwhile_wins() {
    let cache = Cache::default();

    let returned = answer(&cache, "one", || {
        let mut rival = cache.try_write().expect("compute runs under a guard");
        rival.insert(String::from("one"), 100);
        1
    });

    assert_eq!(
        returned, 100,
        "the caller got another answer than the rival"
    );
    assert_eq!(
        cache.read().unwrap()["one"],
        100,
        "the rival's answer is gone"
    );
}

/// Two threads ask the same questions. Whoever is behind has less to do and catches up, so
/// they compute the same answer at the same time again and again.
#[test]
fn two_threads_get_the_same_answers() {
    // Or else this test might wait for ever.
    no_guard_is_alive_during_compute();

    let cache = Cache::default();
    let questions: Vec<String> = (0..250_000).map(|n| n.to_string()).collect();
    let ask = |computed| -> Vec<u64> {
        let answers = questions.iter().map(|q| answer(&cache, q, || computed));
        answers.collect()
    };

    let (ours, theirs) = thread::scope(|s| {
        let rival = s.spawn(|| ask(100));
        (ask(1), rival.join().unwrap())
    });

    assert!(ours == theirs, "one question got two answers");
}
