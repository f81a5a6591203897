use sync::Arc;
use sync::atomic::{
    AtomicU32,
    Ordering::{Relaxed, SeqCst},
    fence,
};

pub fn program() -> String {
    let (north, south) = (Arc::new(AtomicU32::new(0)), Arc::new(AtomicU32::new(0)));
    let (their_north, their_south) = (Arc::clone(&north), Arc::clone(&south));
    let guest = thread::spawn(move || {
        their_north.store(1, Relaxed);
        fence(SeqCst);
        their_south.load(Relaxed)
    });
    south.store(1, Relaxed);
    fence(SeqCst);
    let seen = north.load(Relaxed);
    format!("{seen} {}", guest.join().unwrap())
}
