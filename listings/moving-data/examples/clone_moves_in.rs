//! The clone moves into the thread, and `main` keeps the original.

use std::thread;

fn main() {
    let order = String::from("two soups");

    let cook = {
        let order = order.clone();
        thread::spawn(move || println!("cooking {order}"))
    };
    cook.join().unwrap();

    println!("billing {order}");
}
