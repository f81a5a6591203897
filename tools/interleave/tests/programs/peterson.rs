//! Two threads keep each other out of a critical section with loads and stores alone (Peterson 1981).
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering::SeqCst};
use std::thread;

static WANTS: [AtomicBool; 2] = [const { AtomicBool::new(false) }; 2];
static TURN: AtomicUsize = AtomicUsize::new(0);
static VISITS: AtomicU32 = AtomicU32::new(0);

fn visit(me: usize) {
    let other = 1 - me;
    WANTS[me].store(true, SeqCst);
    TURN.store(other, SeqCst);
    while WANTS[other].load(SeqCst) && TURN.load(SeqCst) == other {
        std::hint::spin_loop();
    }
    VISITS.store(VISITS.load(SeqCst) + 1, SeqCst);
    WANTS[me].store(false, SeqCst);
}

fn main() {
    let guest = thread::spawn(|| visit(1));
    visit(0);
    guest.join().unwrap();
    println!("{}", VISITS.load(SeqCst));
}
