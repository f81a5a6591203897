//! A guest waits for a door to open; whoever comes first, the guest gets in.
use std::sync::{Condvar, Mutex};
use std::thread;

static OPEN: Mutex<bool> = Mutex::new(false);
static OPENED: Condvar = Condvar::new();

fn main() {
    let guest = thread::spawn(|| {
        let mut open = OPEN.lock().unwrap();
        while !*open {
            open = OPENED.wait(open).unwrap();
        }
        println!("the guest is in");
    });
    *OPEN.lock().unwrap() = true;
    OPENED.notify_one();
    guest.join().unwrap();
}
