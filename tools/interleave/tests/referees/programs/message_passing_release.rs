use sync::Arc;
use sync::atomic::{
    AtomicU32,
    Ordering::{Acquire, Relaxed, Release},
};

pub fn program() -> String {
    let (text, sent) = (Arc::new(AtomicU32::new(0)), Arc::new(AtomicU32::new(0)));
    let (their_text, their_sent) = (Arc::clone(&text), Arc::clone(&sent));
    let writer = thread::spawn(move || {
        their_text.store(1, Relaxed);
        their_sent.store(1, Release);
    });
    let seen = (sent.load(Acquire), text.load(Relaxed));
    writer.join().unwrap();
    format!("{seen:?}")
}
