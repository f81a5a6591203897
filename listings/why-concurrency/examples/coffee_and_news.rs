//! One thread makes coffee, and another brings the paper.

use std::thread;

fn main() {
    let coffee = thread::spawn(|| {
        println!("water boils");
        println!("coffee is poured");
    });
    let news = thread::spawn(|| println!("the paper arrives"));

    coffee.join().unwrap();
    news.join().unwrap();
}
