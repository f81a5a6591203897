use super::*;
use std::thread;

#[test]
fn a_known_price_is_not_looked_up() {
    let cache = Mutex::new(HashMap::from([("tea".to_string(), 3)]));

    let tea = price(&cache, "tea", || panic!("looked up a price it had"));

    assert_eq!(tea, 3);
}

#[test]
fn the_lock_is_free_while_a_price_is_looked_up() {
    let cache = Mutex::new(HashMap::new());

    let tea = price(&cache, "tea", || {
        assert!(cache.try_lock().is_ok(), "the lock was held meanwhile");
        3
    });

    assert_eq!(tea, 3);
    assert_eq!(cache.lock().unwrap().get("tea"), Some(&3));
}

/// The rival finds its price while ours is still being looked up.
#[test]
fn whoever_stores_first_sets_the_price_for_all() {
    let cache = Mutex::new(HashMap::new());

    let tea = price(&cache, "tea", || {
        let mut rival = cache.try_lock().expect("the lock was held meanwhile");
        rival.insert("tea".to_string(), 7);
        3
    });

    assert_eq!(
        tea, 7,
        "a rival stored 7 first and has told its customer so"
    );
    assert_eq!(cache.lock().unwrap().get("tea"), Some(&7));
}

/// Two customers ask for the same items. Whoever is behind has less to do and catches up, so
/// they look up the same item at the same time again and again.
#[test]
fn two_customers_are_told_the_same_prices() {
    // Or else this test would wait for ever.
    the_lock_is_free_while_a_price_is_looked_up();

    let cache = Mutex::new(HashMap::new());
    let items: Vec<String> = (0..250_000).map(|n| n.to_string()).collect();
    let ask = |found| -> Vec<u32> {
        let told = items.iter().map(|item| price(&cache, item, || found));
        told.collect()
    };

    let (ours, theirs) = thread::scope(|s| {
        let rival = s.spawn(|| ask(7));
        (ask(3), rival.join().unwrap())
    });

    assert!(ours == theirs, "two customers were told different prices");
}
