//! An explicit `join` waits for the thread's thread-local destructors as well.

use std::thread;

struct Apron;

impl Drop for Apron {
    fn drop(&mut self) {
        println!("apron hung up");
    }
}

thread_local! {
    static APRON: Apron = const { Apron };
}

fn main() {
    thread::scope(|s| {
        let worker = s.spawn(|| APRON.with(|_| println!("work done")));
        worker.join().unwrap();
    });
    println!("lights out");
}
