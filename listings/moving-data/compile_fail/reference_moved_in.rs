//! `move` takes a reference along, not what it points to.

use std::thread;

fn main() {
    let order = String::from("two soups");
    let slip = &order;
    let cook = thread::spawn(move || println!("cooking {slip}"));
    cook.join().unwrap();
}
