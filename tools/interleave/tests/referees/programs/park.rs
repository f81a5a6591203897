use sync::Arc;
use sync::atomic::{
    AtomicU32,
    Ordering::{Acquire, Release},
};

pub fn program() -> String {
    let dish = Arc::new(AtomicU32::new(0));
    let theirs = Arc::clone(&dish);
    let waiter = thread::spawn(move || {
        thread::park();
        theirs.load(Acquire)
    });
    dish.store(1, Release);
    waiter.thread().unpark();
    waiter.join().unwrap().to_string()
}
