//! Two threads print one line each, in an order nobody chose.

use std::thread;

fn main() {
    let soup = thread::spawn(|| println!("soup is ready"));
    let bread = thread::spawn(|| println!("bread is ready"));

    soup.join().unwrap();
    bread.join().unwrap();
    println!("dinner is served");
}
