//! A panic rings no bell: the thread that waits for the panicking one sleeps on.

use std::sync::{Condvar, Mutex};
use std::thread;

fn main() {
    let gate_open = Mutex::new(false);
    let bell = Condvar::new();

    thread::scope(|s| {
        s.spawn(|| {
            find_key("west gate");
            *gate_open.lock().unwrap() = true;
            bell.notify_one();
        });

        let open = gate_open.lock().unwrap();
        drop(bell.wait_while(open, |open| !*open).unwrap());
        println!("the cyclist rides in");
    });
}

fn find_key(gate: &str) {
    panic!("no key for the {gate}");
}
