//! Four threads of ten steps each have more than 10²¹ interleavings.

/// In how many ways `steps` further steps fit into a sequence that has `before` steps.
fn ways_to_fit(steps: u128, before: u128) -> u128 {
    (1..=steps).fold(1, |ways, step| ways * (before + step) / step)
}

/// In how many orders the steps of `threads` threads can happen, `steps` of each.
fn orders(threads: u128, steps: u128) -> u128 {
    (0..threads)
        .map(|earlier| ways_to_fit(steps, earlier * steps))
        .product()
}

fn main() {
    println!("| steps of each | 2 threads | 3 threads | 4 threads |");
    println!("|---:|---:|---:|---:|");
    for steps in [1, 2, 3, 5, 10] {
        let [two, three, four] = [2, 3, 4].map(|threads| orders(threads, steps));
        println!("| {steps} | {two} | {three} | {four} |");
    }
}
