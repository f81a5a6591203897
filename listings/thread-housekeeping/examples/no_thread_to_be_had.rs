//! `Builder` reports a thread the system refuses, and the work is done without it.

use std::thread::{self, Builder};

fn count_boards() -> u32 {
    3 * 14
}

fn main() {
    let too_much = usize::MAX / 4;
    let boards = thread::scope(|s| {
        let counter = Builder::new()
            .stack_size(too_much)
            .spawn_scoped(s, count_boards);
        match counter {
            Ok(thread) => thread.join().unwrap(),
            Err(_) => {
                println!("no thread: counting here");
                count_boards()
            }
        }
    });
    println!("{boards} boards");
}
