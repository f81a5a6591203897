//! One named guard serves the whole line, and a block ends it.

use std::sync::Mutex;

fn main() {
    let seats = Mutex::new([4, 2]);
    println!("counting");
    {
        let seats = seats.lock().unwrap();
        println!("{} + {}", seats[0], seats[1]);
    }
    println!("lock free: {}", seats.try_lock().is_ok());
}
