//! While a guard lives, `{:?}` shows that the mutex is locked instead of its data.

use std::sync::Mutex;

fn main() {
    let seats = Mutex::new(5);
    {
        let mut guard = seats.lock().unwrap();
        *guard -= 1;
        println!("the guard: {guard:?}");
        println!("the mutex: {seats:?}");
    }
    println!("unlocked:  {seats:?}");
}
