//! The check that counts is the one made under the write guard.

use std::sync::RwLock;
use std::thread;

fn add_tea(menu: &RwLock<Vec<&str>>) {
    let missing = !menu.read().unwrap().contains(&"tea");
    if missing {
        let mut menu = menu.write().unwrap();
        if !menu.contains(&"tea") {
            menu.push("tea");
        }
    }
}

fn main() {
    let menu = RwLock::new(vec!["coffee"]);

    thread::scope(|s| {
        s.spawn(|| add_tea(&menu));
        s.spawn(|| add_tea(&menu));
    });

    let menu = menu.into_inner().unwrap();
    println!("{menu:?}");
    assert_eq!(menu, ["coffee", "tea"]);
}
