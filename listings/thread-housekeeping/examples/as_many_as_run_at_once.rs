//! As many threads as the machine runs at once share one sum, whatever their number.

use std::thread;

fn main() {
    let helpers = thread::available_parallelism().map_or(1, |n| n.get());
    let boards: Vec<u64> = (1..=1000).collect();

    let total: u64 = thread::scope(|s| {
        let threads: Vec<_> = boards
            .chunks(boards.len().div_ceil(helpers))
            .map(|share| s.spawn(move || share.iter().sum::<u64>()))
            .collect();
        threads.into_iter().map(|t| t.join().unwrap()).sum()
    });

    println!("{total}");
    assert_eq!(total, 500_500);
}
