//! One thread takes turns at three dishes: concurrency without parallelism.

use std::collections::VecDeque;

fn main() {
    let mut dishes = VecDeque::from([
        ("soup", ["chop", "boil"].iter()),
        ("bread", ["knead", "bake"].iter()),
        ("salad", ["wash"].iter()),
    ]);

    while let Some((dish, mut steps)) = dishes.pop_front() {
        if let Some(step) = steps.next() {
            println!("{dish}: {step}");
            dishes.push_back((dish, steps));
        }
    }
}
