//! Wakes one taker when the queue closes, and the others sleep on.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex};
use std::thread;

struct State<T> {
    items: VecDeque<T>,
    closed: bool,
}

/// A queue that threads share by reference and that can be closed.
struct Queue<T> {
    state: Mutex<State<T>>,
    changed: Condvar,
}

impl<T> Queue<T> {
    fn new() -> Self {
        let items = VecDeque::new();
        let closed = false;
        Queue {
            state: Mutex::new(State { items, closed }),
            changed: Condvar::new(),
        }
    }

    /// Queues `item`, or gives it back in `Err` if the queue has been closed.
    fn put(&self, item: T) -> Result<(), T> {
        let mut state = self.state.lock().unwrap();
        if state.closed {
            return Err(item);
        }
        state.items.push_back(item);
        self.changed.notify_one();
        Ok(())
    }

    /// Waits for an item. Returns `None` once the queue is closed and empty.
    fn take(&self) -> Option<T> {
        let state = self.state.lock().unwrap();
        let idle = |state: &mut State<T>| state.items.is_empty() && !state.closed;
        let mut state = self.changed.wait_while(state, idle).unwrap();
        state.items.pop_front()
    }

    /// Lets takers empty the queue and then stop; nothing more can be put.
    fn close(&self) {
        self.state.lock().unwrap().closed = true;
        self.changed.notify_one();
    }
}

fn main() {
    let queue = Queue::new();
    thread::scope(|s| {
        let taker = s.spawn(|| queue.take());
        queue.put("a loaf").unwrap();
        println!("{:?}", taker.join().unwrap());
    });
    queue.close();
    println!("{:?}", queue.put("a late loaf"));
}

#[cfg(test)]
mod check;
