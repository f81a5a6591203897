//! Three philosophers share three forks; each takes the lower fork first.
use std::sync::Mutex;
use std::thread;

static FORKS: [Mutex<()>; 3] = [const { Mutex::new(()) }; 3];

fn dine(low: usize, high: usize) {
    let _low = FORKS[low].lock().unwrap();
    let _high = FORKS[high].lock().unwrap();
}

fn main() {
    thread::scope(|table| {
        table.spawn(|| dine(0, 1));
        table.spawn(|| dine(1, 2));
        table.spawn(|| dine(0, 2));
    });
    println!("all have eaten");
}
