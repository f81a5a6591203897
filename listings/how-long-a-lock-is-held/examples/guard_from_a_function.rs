//! A function returns a guard, and its caller uses it in two ways.

use std::sync::{Mutex, MutexGuard};

struct Pantry {
    jars: Mutex<u32>,
}

impl Pantry {
    fn jars(&self) -> MutexGuard<'_, u32> {
        self.jars.lock().unwrap()
    }
}

fn main() {
    let pantry = Pantry {
        jars: Mutex::new(7),
    };

    *pantry.jars() += 1;
    println!("lock free: {}", pantry.jars.try_lock().is_ok());

    let jars = pantry.jars();
    println!("{jars} jars, lock free: {}", pantry.jars.try_lock().is_ok());
}
