//! After the barrier, each thread sees what all of them wrote before it.

use std::sync::{Barrier, Mutex};
use std::thread;

fn main() {
    let halves = [Mutex::new(0), Mutex::new(0)];
    let both_written = Barrier::new(2);
    let leaders = Mutex::new(0);

    thread::scope(|s| {
        for me in 0..2 {
            let (halves, both_written, leaders) = (&halves, &both_written, &leaders);
            s.spawn(move || {
                *halves[me].lock().unwrap() = 21;
                if both_written.wait().is_leader() {
                    *leaders.lock().unwrap() += 1;
                }
                assert_eq!(*halves[1 - me].lock().unwrap(), 21);
            });
        }
    });
    println!("leaders: {}", leaders.into_inner().unwrap());
}
