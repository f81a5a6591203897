//! Whether a mutex is poisoned can be seen without locking it.

use std::sync::Mutex;

static LOCK: Mutex<()> = Mutex::new(());

fn main() {
    let other = std::thread::spawn(|| {
        let _guard = LOCK.lock().unwrap();
        panic!("I have it");
    });
    println!("{}", LOCK.is_poisoned());
    other.join().unwrap_err();
}
