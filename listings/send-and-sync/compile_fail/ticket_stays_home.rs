//! A field of no size takes `Send` and `Sync` away.

use std::marker::PhantomData;
use std::thread;

struct Ticket {
    place: usize,
    _stays_here: PhantomData<*const ()>,
}

fn main() {
    let ticket = Ticket {
        place: 0,
        _stays_here: PhantomData,
    };

    thread::spawn(move || drop(ticket));
}
