//! One guard, and two threads that read through it.

use std::sync::Mutex;
use std::thread;

fn main() {
    let scores = Mutex::new(vec![3, 1, 2]);
    let guard = scores.lock().unwrap();

    let (sum, best) = thread::scope(|s| {
        let sum = s.spawn(|| guard.iter().sum::<u32>());
        let best = s.spawn(|| guard.iter().copied().max());
        (sum.join().unwrap(), best.join().unwrap())
    });

    println!("sum {sum}, best {best:?}");
    assert_eq!((sum, best), (6, Some(3)));
}
