//! Two threads change one array at the same time, each its own half.

use std::thread;

fn main() {
    let mut rows = [31, 18, 27, 44, 9, 50];
    let (left, right) = rows.split_at_mut(3);

    thread::scope(|s| {
        s.spawn(|| left.sort());
        s.spawn(|| right.sort());
    });

    println!("{rows:?}");
    assert_eq!(rows, [18, 27, 31, 9, 44, 50]);
}
