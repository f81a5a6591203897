//! The end of a scope does not wait for thread-local destructors.

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
        s.spawn(|| APRON.with(|_| println!("work done")));
    });
    println!("lights out");
}
