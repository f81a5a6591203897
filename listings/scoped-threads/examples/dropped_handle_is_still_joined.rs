//! Dropping a scoped handle detaches nothing: the scope still waits.

use std::thread;

fn main() {
    let mut apples = 0;
    let mut pears = 0;

    thread::scope(|s| {
        drop(s.spawn(|| apples += 30));
        s.spawn(|| pears += 12);
    });

    println!("{apples} apples, {pears} pears");
    assert_eq!((apples, pears), (30, 12));
}
