//! A drink that is not found under `read` is added under `write`, in the `else` branch.

use std::sync::RwLock;

fn main() {
    let menu = RwLock::new(vec!["coffee"]);

    if let Some(drink) = menu.read().unwrap().iter().find(|drink| **drink == "tea") {
        println!("{drink} is on the menu");
    } else {
        menu.write().unwrap().push("tea");
    }

    println!("{:?}", menu.read().unwrap());
}
