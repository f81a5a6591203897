//! A lock taken and left while a panic is under way is not poisoned, though its step was cut short.

use std::panic;
use std::sync::Mutex;
use std::thread;

struct Cleanup<'a> {
    log: &'a Mutex<Vec<&'static str>>,
}

impl Drop for Cleanup<'_> {
    fn drop(&mut self) {
        let log = self.log;
        let undo = panic::catch_unwind(|| {
            let mut log = log.lock().unwrap();
            log.push("undo begins");
            panic!("undo fails");
        });
        assert!(undo.is_err());
    }
}

fn main() {
    panic::set_hook(Box::new(|_| {})); // both panics are on purpose
    let log = Mutex::new(Vec::new());

    let cook = thread::scope(|scope| {
        let cook = scope.spawn(|| {
            let _cleanup = Cleanup { log: &log };
            panic!("burnt the soup");
        });
        cook.join()
    });

    assert!(cook.is_err());
    println!("poisoned: {}", log.is_poisoned());
    println!("{:?}", log.lock().unwrap());
}
