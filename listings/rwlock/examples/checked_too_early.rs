//! Between the check under `read` and the push under `write`, another thread may push too.

use std::sync::RwLock;
use std::thread;

fn add_tea(menu: &RwLock<Vec<&str>>) {
    let missing = !menu.read().unwrap().contains(&"tea");
    if missing {
        menu.write().unwrap().push("tea");
    }
}

fn main() {
    let menu = RwLock::new(vec!["coffee"]);

    thread::scope(|s| {
        s.spawn(|| add_tea(&menu));
        s.spawn(|| add_tea(&menu));
    });

    println!("{:?}", menu.into_inner().unwrap());
}
