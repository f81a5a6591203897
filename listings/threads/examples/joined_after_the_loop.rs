//! Start every thread, keep the handles, then join: the three jobs overlap.

use std::thread;

const JOBS: [fn(); 3] = [
    || println!("tables are set"),
    || println!("candles are lit"),
    || println!("doors are open"),
];

fn main() {
    let mut handles = Vec::new();
    for job in JOBS {
        handles.push(thread::spawn(job));
    }
    for handle in handles {
        handle.join().unwrap();
    }
}
