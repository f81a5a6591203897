//! Two threads measure one motto.

use std::sync::Arc;
use std::thread;

fn main() {
    let motto = Arc::new(String::from("measure twice"));

    let first = thread::spawn(move || motto.len());
    let second = thread::spawn(move || Arc::clone(&motto).len());

    println!("{}", first.join().unwrap() + second.join().unwrap());
}
