use sync::Arc;
use sync::atomic::{AtomicU32, Ordering::SeqCst};

pub fn program() -> String {
    let (north, south) = (Arc::new(AtomicU32::new(0)), Arc::new(AtomicU32::new(0)));
    let (their_north, their_south) = (Arc::clone(&north), Arc::clone(&south));
    let guest = thread::spawn(move || {
        their_north.store(1, SeqCst);
        their_south.load(SeqCst)
    });
    south.store(1, SeqCst);
    let seen = north.load(SeqCst);
    format!("{seen} {}", guest.join().unwrap())
}
