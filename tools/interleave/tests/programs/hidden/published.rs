//! An atomic must be made before it is used: the pointer to it is relaxed.

use std::ptr::null_mut;
use std::sync::atomic::{AtomicPtr, AtomicU32, Ordering::Relaxed};

static PLACE: AtomicPtr<AtomicU32> = AtomicPtr::new(null_mut());

fn main() {
    let maker = std::thread::spawn(|| {
        PLACE.store(Box::into_raw(Box::new(AtomicU32::new(7))), Relaxed);
    });
    let place = PLACE.load(Relaxed);
    if !place.is_null() {
        println!("{}", unsafe { (*place).load(Relaxed) });
    }
    maker.join().unwrap();
}
