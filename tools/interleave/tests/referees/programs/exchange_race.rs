use sync::Arc;
use sync::atomic::{
    AtomicU32,
    Ordering::{AcqRel, Acquire},
};

pub fn program() -> String {
    let winner = Arc::new(AtomicU32::new(0));
    let runners = [1, 2].map(|number| {
        let winner = Arc::clone(&winner);
        thread::spawn(move || winner.compare_exchange(0, number, AcqRel, Acquire))
    });
    let found = runners.map(|runner| runner.join().unwrap());
    format!("{found:?} {}", winner.load(Acquire))
}
