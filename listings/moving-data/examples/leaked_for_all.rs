//! A list of prices is leaked, and two threads read it.

use std::thread;

fn main() {
    let prices: &'static [u32] = vec![4, 9, 2].leak();

    let adder = thread::spawn(move || prices.iter().sum::<u32>());
    let seeker = thread::spawn(move || prices.iter().max());

    println!("total {}", adder.join().unwrap());
    println!("highest {:?}", seeker.join().unwrap());
}
