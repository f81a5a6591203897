//! The part that stays serial caps the speed-up, however many cores there are.

/// Amdahl's law: the speed-up when the share `parallel` of the time is spread over `cores`.
fn speedup(parallel: f64, cores: f64) -> f64 {
    1.0 / ((1.0 - parallel) + parallel / cores)
}

fn main() {
    println!("| parallel share | 2 cores | 4 cores | 16 cores | any number |");
    println!("|---:|---:|---:|---:|---:|");
    for percent in [50, 90, 99] {
        print!("| {percent} % |");
        for cores in [2.0, 4.0, 16.0, f64::INFINITY] {
            print!(" {:.1} |", speedup(f64::from(percent) / 100.0, cores));
        }
        println!();
    }
}
