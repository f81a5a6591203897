//! Four philosophers share four forks; each takes the lower fork first.
use std::sync::Mutex;
use std::thread;

static FORKS: [Mutex<()>; 4] = [const { Mutex::new(()) }; 4];

fn dine(low: usize, high: usize) {
    let _low = FORKS[low].lock().unwrap();
    let _high = FORKS[high].lock().unwrap();
}

fn main() {
    thread::scope(|table| {
        table.spawn(|| dine(0, 1));
        table.spawn(|| dine(1, 2));
        table.spawn(|| dine(2, 3));
        table.spawn(|| dine(0, 3));
    });
    println!("all have eaten");
}
