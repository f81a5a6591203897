//! Two dishes are ready in an order that nobody chose; dinner comes last.

use std::thread;

fn main() {
    let soup = thread::spawn(|| println!("soup is ready"));
    let bread = thread::spawn(|| println!("bread is ready"));

    soup.join().unwrap();
    bread.join().unwrap();
    println!("dinner is served");
}
