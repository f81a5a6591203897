//! Blocked threads hold memory but use no processor time.

use std::{env, io, thread};

fn wait_for_end_of_input() {
    for _line in io::stdin().lines() {}
}

fn main() {
    let count: u32 = env::args()
        .nth(1)
        .map_or(3, |number| number.parse().expect("a number of threads"));

    let mut handles = Vec::new();
    for _ in 0..count {
        handles.push(thread::spawn(wait_for_end_of_input));
    }
    for handle in handles {
        handle.join().unwrap();
    }
    println!("{count} threads waited for the end of the input");
}
