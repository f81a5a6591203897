//! Two cyclists wait at the gate, and the keeper rings with `notify_one`.

use std::sync::{Condvar, Mutex};
use std::thread;

fn main() {
    let gate_open = Mutex::new(false);
    let bell = Condvar::new();

    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                let open = gate_open.lock().unwrap();
                drop(bell.wait_while(open, |open| !*open).unwrap());
                println!("a cyclist rides in");
            });
        }
        *gate_open.lock().unwrap() = true;
        bell.notify_one();
    });
}
