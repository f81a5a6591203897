//! One line asks the same mutex for two guards.

use std::sync::Mutex;

fn main() {
    let seats = Mutex::new([4, 2]);
    println!("counting");
    println!(
        "{} + {}",
        seats.lock().unwrap()[0],
        seats.lock().unwrap()[1]
    );
}
