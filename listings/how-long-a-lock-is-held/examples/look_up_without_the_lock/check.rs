use super::*;

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
