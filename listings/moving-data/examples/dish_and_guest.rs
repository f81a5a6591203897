//! The thread prints the dish, and `main` prints the guest.

use std::thread;

struct Order {
    dish: String,
    guest: String,
}

fn main() {
    let order = Order {
        dish: String::from("soup"),
        guest: String::from("Ada"),
    };

    let cook = thread::spawn(move || println!("cooking {}", order.dish));
    cook.join().unwrap();

    println!("serving {}", order.guest);
}
