//! Joining one thread says nothing about the other.

use std::thread;

fn main() {
    let starter = thread::spawn(|| println!("starter served"));
    thread::spawn(|| println!("dessert served"));

    starter.join().unwrap();
    println!("the kitchen closes");
}
