//! Times two threads that only read, under a `Mutex` and under an `RwLock`.

use std::hint::black_box;
use std::sync::{Mutex, RwLock};
use std::thread;
use std::time::Instant;

fn time(what: &str, reads: u32, read: impl Fn() -> u64 + Sync) {
    let start = Instant::now();
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| (0..reads).for_each(|_| _ = black_box(read())));
        }
    });
    println!("{what}: {:?} a read", start.elapsed() / reads);
}

fn main() {
    let number = std::env::args().nth(1).and_then(|word| word.parse().ok());
    let Some(reads) = number.filter(|&reads: &u32| reads > 0) else {
        println!("say how many reads to time, for example 3000000");
        return;
    };

    for len in [1, 1_000] {
        let numbers = vec![1; len];
        let mutex = Mutex::new(numbers.clone());
        let rwlock = RwLock::new(numbers);
        let sum = |numbers: &[u64]| numbers.iter().map(black_box).sum();

        println!("numbers to add up under the lock: {len}");
        time("  Mutex ", reads, || sum(&mutex.lock().unwrap()));
        time("  RwLock", reads, || sum(&rwlock.read().unwrap()));
    }
}
