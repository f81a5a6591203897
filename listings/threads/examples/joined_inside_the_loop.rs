//! Joining each thread before the next is started leaves nothing to run at the same time.

use std::thread;

const JOBS: [fn(); 3] = [
    || println!("tables are set"),
    || println!("candles are lit"),
    || println!("doors are open"),
];

fn main() {
    for job in JOBS {
        thread::spawn(job).join().unwrap();
    }
}
