//! Weigh all baskets in at most `helpers` threads, each with a share of equal size.

fn weigh_all(baskets: &[u32], helpers: usize, weigh: fn(&[u32]) -> u32) -> u32 {
    // For now one call does it all, on the caller's own thread.
    // Yours: shares whose sizes differ only in the last, one thread a share,
    // every thread started before the first is joined.
    assert!(helpers > 0, "nobody to weigh");
    weigh(baskets)
}

fn main() {
    let baskets = [4, 8, 15, 16, 23, 42, 7];
    let total = weigh_all(&baskets, 3, |share| share.iter().sum());
    println!("{total} kg");
}

#[cfg(test)]
mod check;
