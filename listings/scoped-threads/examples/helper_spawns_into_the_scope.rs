//! A function may start threads in its caller's scope, and so may a thread.

use std::thread::{self, Scope};

fn sort_soon<'scope>(s: &'scope Scope<'scope, '_>, shelf: &'scope mut [u32]) {
    let (low, high) = shelf.split_at_mut(shelf.len() / 2);
    s.spawn(|| {
        s.spawn(|| low.sort());
        high.sort();
    });
}

fn main() {
    let mut jams = [9, 3, 7, 1];
    let mut pickles = [8, 6, 4, 2];

    thread::scope(|s| {
        sort_soon(s, &mut jams);
        sort_soon(s, &mut pickles);
    });

    println!("{jams:?} {pickles:?}");
    assert_eq!((jams, pickles), ([3, 9, 1, 7], [6, 8, 2, 4]));
}
