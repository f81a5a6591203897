//! An `Rc` may not go to another thread, not even alone.

use std::rc::Rc;
use std::thread;

fn main() {
    let recipe = Rc::new(vec!["flour", "water", "salt"]);

    let cook = thread::spawn(move || recipe.len());

    println!("{} lines", cook.join().unwrap());
}
