//! With one condition variable for both sides, `notify_one` can wake the wrong thread.

use std::sync::{Condvar, Mutex};
use std::thread;

struct Slot {
    item: Mutex<Option<u32>>,
    changed: Condvar,
}

impl Slot {
    fn put(&self, item: u32) {
        let slot = self.item.lock().unwrap();
        let full = |slot: &mut Option<u32>| slot.is_some();
        *self.changed.wait_while(slot, full).unwrap() = Some(item);
        self.changed.notify_one();
    }

    fn take(&self) -> u32 {
        let slot = self.item.lock().unwrap();
        let empty = |slot: &mut Option<u32>| slot.is_none();
        let item = self.changed.wait_while(slot, empty).unwrap().take();
        self.changed.notify_one();
        item.expect("no longer empty")
    }
}

fn main() {
    let slot = Slot {
        item: Mutex::new(None),
        changed: Condvar::new(),
    };
    thread::scope(|s| {
        s.spawn(|| slot.take());
        s.spawn(|| slot.take());
        slot.put(10);
        slot.put(20);
    });
    println!("both items came through");
}
