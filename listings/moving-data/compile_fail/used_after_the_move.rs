//! What has moved into the thread is gone from `main`.

use std::thread;

fn main() {
    let order = String::from("two soups");
    let cook = thread::spawn(move || println!("cooking {order}"));
    println!("billing {order}");
    cook.join().unwrap();
}
