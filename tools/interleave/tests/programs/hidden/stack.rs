//! What a pointer points to is where it was made in this execution, not in an earlier one.

use std::ptr::null_mut;
use std::sync::atomic::{AtomicPtr, Ordering};

struct Node {
    value: i32,
    next: *mut Node,
}

static TOP: AtomicPtr<Node> = AtomicPtr::new(null_mut());

fn push(value: i32) {
    let node = Box::into_raw(Box::new(Node {
        value,
        next: null_mut(),
    }));
    let mut top = TOP.load(Ordering::Relaxed);
    loop {
        unsafe { (*node).next = top };
        match TOP.compare_exchange(top, node, Ordering::Release, Ordering::Relaxed) {
            Ok(_) => return,
            Err(found) => top = found,
        }
    }
}

fn main() {
    let other = std::thread::spawn(|| push(1));
    push(2);
    let mut node = TOP.load(Ordering::Acquire);
    let mut values = Vec::new();
    while !node.is_null() {
        values.push(unsafe { (*node).value });
        node = unsafe { (*node).next };
    }
    println!("{values:?}");
    other.join().unwrap();
}
