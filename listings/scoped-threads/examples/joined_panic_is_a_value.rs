//! A panic that is joined is an `Err`, and the scope returns as ever.

use std::thread;

fn main() {
    let baskets = thread::scope(|s| {
        let broken = s.spawn(|| -> u32 { panic!("ladder broke") });
        let whole = s.spawn(|| 12);
        [broken.join().unwrap_or(0), whole.join().unwrap_or(0)]
    });

    println!("{baskets:?}");
    assert_eq!(baskets, [0, 12]);
}
