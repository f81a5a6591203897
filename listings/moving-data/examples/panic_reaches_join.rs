//! A panic ends its own thread and comes out of `join` as an `Err`.

use std::thread;

fn loaves(grams_of_flour: u32) -> u32 {
    assert!(grams_of_flour >= 500, "the flour is used up");
    grams_of_flour / 500
}

fn main() {
    let small_oven = thread::spawn(|| loaves(200));
    let large_oven = thread::spawn(|| loaves(2000));

    match small_oven.join() {
        Ok(count) => println!("small oven: {count} loaves"),
        Err(payload) => {
            let message = payload.downcast_ref::<&str>().unwrap();
            println!("small oven: {message}");
        }
    }
    println!("large oven: {} loaves", large_oven.join().unwrap());
}
