//! A destructor that runs during the panic tells the waiting thread.

use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;

struct Keeper<'a> {
    gate: &'a Mutex<Option<&'static str>>,
    bell: &'a Condvar,
}

impl Keeper<'_> {
    fn open(&self) {
        *self.gate.lock().unwrap() = Some("open");
    }
}

impl Drop for Keeper<'_> {
    fn drop(&mut self) {
        let gate = self.gate.lock();
        let mut gate = gate.unwrap_or_else(PoisonError::into_inner);
        gate.get_or_insert("abandoned");
        self.bell.notify_all();
    }
}

fn main() {
    let (gate, bell) = (Mutex::new(None), Condvar::new());
    thread::scope(|s| {
        let (gate, bell) = (&gate, &bell);
        let shift = s.spawn(move || {
            let keeper = Keeper { gate, bell };
            find_key("west gate");
            keeper.open();
        });

        let closed = gate.lock().unwrap();
        let state = *bell.wait_while(closed, |gate| gate.is_none()).unwrap();
        println!("the cyclist finds the gate {}", state.unwrap());
        assert!(shift.join().is_err());
    });
}

fn find_key(gate: &str) {
    panic!("no key for the {gate}");
}
