//! Three threads take the mutex until it is their turn.

use std::{sync::Mutex, thread};
static TURN: Mutex<u32> = Mutex::new(0);
fn main() {
    thread::scope(|s| {
        for me in 0..3 {
            s.spawn(move || {
                loop {
                    let mut turn = TURN.lock().unwrap();
                    if *turn == me {
                        println!("{me}");
                        *turn += 1;
                        break;
                    }
                    drop(turn);
                    thread::yield_now();
                }
            });
        }
    });
}
