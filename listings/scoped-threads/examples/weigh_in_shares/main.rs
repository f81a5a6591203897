//! Weigh all baskets in shares, at most one a helper, all at the same time.

fn weigh_all(baskets: &[u32], helpers: usize, weigh: fn(&[u32]) -> u32) -> u32 {
    // For now one call does it all, on the caller's own thread.
    // Yours: shares in threads of their own, at most `helpers`, all at the same time;
    // no share is larger than the baskets divided by the helpers, rounded up.
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
