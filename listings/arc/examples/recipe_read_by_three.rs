//! Three threads own one recipe together and read it where it lies.

use std::sync::Arc;
use std::thread;

fn main() {
    let recipe = Arc::new(vec!["flour", "water", "salt"]);

    let cooks: Vec<_> = (0..3)
        .map(|line| {
            let recipe = Arc::clone(&recipe);
            thread::spawn(move || recipe[line].len())
        })
        .collect();

    let letters: usize = cooks.into_iter().map(|cook| cook.join().unwrap()).sum();
    println!("{letters} letters in {recipe:?}");
    assert_eq!(letters, 14);
}
