//! A buffer of one place between a producer and two consumers: a mutex and two condition variables.
use std::sync::{Condvar, Mutex};
use std::thread;

struct Buffer {
    place: Mutex<Option<u32>>,
    filled: Condvar,
    emptied: Condvar,
}

impl Buffer {
    fn put(&self, dish: u32) {
        let mut place = self.place.lock().unwrap();
        while place.is_some() {
            place = self.emptied.wait(place).unwrap();
        }
        *place = Some(dish);
        self.filled.notify_one();
    }

    fn take(&self) -> u32 {
        let mut place = self.place.lock().unwrap();
        while place.is_none() {
            place = self.filled.wait(place).unwrap();
        }
        self.emptied.notify_one();
        place.take().unwrap()
    }
}

static HATCH: Buffer = Buffer {
    place: Mutex::new(None),
    filled: Condvar::new(),
    emptied: Condvar::new(),
};

fn main() {
    let waiters = [
        thread::spawn(|| HATCH.take()),
        thread::spawn(|| HATCH.take()),
    ];
    HATCH.put(1);
    HATCH.put(2);
    let [first, second] = waiters.map(|waiter| waiter.join().unwrap());
    println!("{first} {second}");
}
