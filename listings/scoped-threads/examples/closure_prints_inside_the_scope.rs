//! The scope's own closure runs beside the thread it has started.

use std::thread;

fn main() {
    thread::scope(|s| {
        s.spawn(|| println!("picker: basket full"));
        println!("main: gate open");
    });
    println!("main: gate closed");
}
