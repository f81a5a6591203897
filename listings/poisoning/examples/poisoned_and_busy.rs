//! A poisoned mutex is locked again, and a second `try_lock` looks at it.

use std::sync::{Mutex, TryLockError};
use std::thread;

fn look(jars: &Mutex<u32>) -> &'static str {
    match jars.try_lock() {
        Ok(_) => "free",
        Err(TryLockError::Poisoned(_)) => "poisoned",
        Err(TryLockError::WouldBlock) => "busy",
    }
}

fn main() {
    let jars = Mutex::new(7);
    let shelf = thread::scope(|scope| {
        let shelf = scope.spawn(|| {
            let _jars = jars.lock().unwrap();
            panic!("dropped a jar");
        });
        shelf.join()
    });
    assert!(shelf.is_err());

    println!("{}", look(&jars));
    let _guard = jars.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    println!("{}", look(&jars));
}
