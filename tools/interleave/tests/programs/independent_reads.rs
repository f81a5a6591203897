//! Two writers, and two readers who may disagree about which wrote first (IRIW).
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

static NORTH: AtomicBool = AtomicBool::new(false);
static SOUTH: AtomicBool = AtomicBool::new(false);
const STORE: Ordering = Ordering::Release;
const LOAD: Ordering = Ordering::Acquire;

fn main() {
    let (first, second) = thread::scope(|scope| {
        scope.spawn(|| NORTH.store(true, STORE));
        scope.spawn(|| SOUTH.store(true, STORE));
        let first = scope.spawn(|| (NORTH.load(LOAD), SOUTH.load(LOAD)));
        let second = scope.spawn(|| (SOUTH.load(LOAD), NORTH.load(LOAD)));
        (first.join().unwrap(), second.join().unwrap())
    });
    println!("{first:?} {second:?}");
}
