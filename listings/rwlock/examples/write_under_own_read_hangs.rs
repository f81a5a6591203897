//! The guard in the `match` head is alive in every arm, so `write` waits for its own thread.

use std::sync::RwLock;

fn main() {
    let menu = RwLock::new(vec!["coffee"]);

    match menu.read().unwrap().iter().find(|drink| **drink == "tea") {
        Some(_) => println!("tea is on the menu"),
        None => {
            println!("adding tea");
            menu.write().unwrap().push("tea");
        }
    }

    println!("{menu:?}");
}
