//! With the bound `'static`, a job can go to any thread.

use std::thread;

fn in_background<F: FnOnce() + Send + 'static>(job: F) {
    thread::spawn(job).join().unwrap();
}

fn main() {
    let plates = 12;
    in_background(move || println!("washing {plates} plates"));
}
