//! Two threads change one `Cell` behind a `Mutex`.

use std::cell::Cell;
use std::sync::Mutex;
use std::thread;

fn main() {
    let tally = Mutex::new(Cell::new(0));

    thread::scope(|s| {
        for _counter in 0..2 {
            s.spawn(|| {
                let tally = tally.lock().unwrap();
                tally.set(tally.get() + 1);
            });
        }
    });

    println!("tally: {}", tally.into_inner().unwrap().get());
}
