//! With both threads joined, both courses come before the kitchen closes.

use std::thread;

fn main() {
    let starter = thread::spawn(|| println!("starter served"));
    let dessert = thread::spawn(|| println!("dessert served"));

    starter.join().unwrap();
    dessert.join().unwrap();
    println!("the kitchen closes");
}
