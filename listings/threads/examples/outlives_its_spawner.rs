//! A thread can outlive the thread that started it.

use std::thread;

fn main() {
    let foreman = thread::spawn(|| thread::spawn(|| println!("the worker works")));

    let worker = foreman.join().unwrap();
    println!("the foreman has left");
    worker.join().unwrap();
}
