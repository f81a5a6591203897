//! A pointer goes to a thread in a wrapper that may be sent.

use std::thread;

struct Spot(*mut u32);

// SAFETY: nobody else uses the pointer.
unsafe impl Send for Spot {}

fn main() {
    let spot = Spot(Box::into_raw(Box::new(1)));

    let thread = thread::spawn(move || {
        // SAFETY: made by `into_raw` and freed only here.
        drop(unsafe { Box::from_raw(spot.0) });
    });

    thread.join().unwrap();
}
