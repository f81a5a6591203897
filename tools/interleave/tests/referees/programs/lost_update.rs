use sync::Arc;
use sync::atomic::{AtomicU32, Ordering::SeqCst};

pub fn program() -> String {
    let visits = Arc::new(AtomicU32::new(0));
    let theirs = Arc::clone(&visits);
    let guest = thread::spawn(move || theirs.store(theirs.load(SeqCst) + 1, SeqCst));
    visits.store(visits.load(SeqCst) + 1, SeqCst);
    guest.join().unwrap();
    visits.load(SeqCst).to_string()
}
