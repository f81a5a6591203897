//! Weigh all baskets in shares, at most one a helper, all at the same time.

use std::thread;

fn weigh_all(baskets: &[u32], helpers: usize, weigh: fn(&[u32]) -> u32) -> u32 {
    assert!(helpers > 0, "nobody to weigh");

    let share = (baskets.len() / helpers).max(1);

    thread::scope(|s| {
        let threads: Vec<_> = baskets
            .chunks(share)
            .map(|share| s.spawn(move || weigh(share)))
            .collect();
        threads.into_iter().map(|t| t.join().unwrap()).sum()
    })
}

fn main() {
    let baskets = [4, 8, 15, 16, 23, 42, 7];
    let total = weigh_all(&baskets, 3, |share| share.iter().sum());
    println!("{total} kg");
}

#[cfg(test)]
mod check;
