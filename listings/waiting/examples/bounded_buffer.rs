//! A bounded buffer of a mutex and two condition variables never deadlocks.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex};
use std::thread;

struct Buffer<T> {
    items: Mutex<VecDeque<T>>,
    capacity: usize,
    space: Condvar,
    stock: Condvar,
}

impl<T> Buffer<T> {
    fn put(&self, item: T) {
        let items = self.items.lock().unwrap();
        let full = |items: &mut VecDeque<T>| items.len() == self.capacity;
        self.space.wait_while(items, full).unwrap().push_back(item);
        self.stock.notify_one();
    }

    fn take(&self) -> T {
        let items = self.items.lock().unwrap();
        let empty = |items: &mut VecDeque<T>| items.is_empty();
        let mut items = self.stock.wait_while(items, empty).unwrap();
        let item = items.pop_front().expect("no longer empty");
        self.space.notify_one();
        item
    }
}

fn main() {
    let buffer = Buffer {
        items: Mutex::new(VecDeque::new()),
        capacity: 1,
        space: Condvar::new(),
        stock: Condvar::new(),
    };
    thread::scope(|s| {
        s.spawn(|| buffer.put(10));
        s.spawn(|| buffer.put(20));
        let left = s.spawn(|| buffer.take());
        let right = s.spawn(|| buffer.take());
        assert_eq!(left.join().unwrap() + right.join().unwrap(), 30);
    });
    println!("both items came through");
}
