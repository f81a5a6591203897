use sync::Arc;
use sync::atomic::{
    AtomicU32,
    Ordering::{Acquire, Release},
};

pub fn program() -> String {
    let places = Arc::new([AtomicU32::new(0), AtomicU32::new(0)]);
    let writers = [0, 1].map(|place| {
        let places = Arc::clone(&places);
        thread::spawn(move || places[place].store(1, Release))
    });
    let theirs = Arc::clone(&places);
    let reader = thread::spawn(move || [theirs[0].load(Acquire), theirs[1].load(Acquire)]);
    let mine = [places[1].load(Acquire), places[0].load(Acquire)];
    for writer in writers {
        writer.join().unwrap();
    }
    format!("{mine:?} {:?}", reader.join().unwrap())
}
