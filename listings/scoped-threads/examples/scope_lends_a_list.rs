//! Two threads read a list that `main` still owns when they are done.

use std::thread;

fn main() {
    let crates = Vec::from([12, 7, 19, 4]);

    let (total, heaviest) = thread::scope(|s| {
        let total = s.spawn(|| crates.iter().sum::<u32>());
        let heaviest = s.spawn(|| crates.iter().max());
        (total.join().unwrap(), heaviest.join().unwrap())
    });

    println!("{} crates weigh {total} kg", crates.len());
    println!("the heaviest weighs {} kg", heaviest.unwrap());
}
