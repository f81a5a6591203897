//! The first solution of mutual exclusion (Dekker, about 1962): a turn decides only when both want to enter.
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering::SeqCst};
use std::thread;

static WANTS: [AtomicBool; 2] = [const { AtomicBool::new(false) }; 2];
static TURN: AtomicUsize = AtomicUsize::new(0);
static VISITS: AtomicU32 = AtomicU32::new(0);

fn visit(me: usize) {
    let other = 1 - me;
    WANTS[me].store(true, SeqCst);
    while WANTS[other].load(SeqCst) {
        if TURN.load(SeqCst) != me {
            WANTS[me].store(false, SeqCst);
            while TURN.load(SeqCst) != me {
                std::hint::spin_loop();
            }
            WANTS[me].store(true, SeqCst);
        }
    }
    VISITS.store(VISITS.load(SeqCst) + 1, SeqCst);
    TURN.store(other, SeqCst);
    WANTS[me].store(false, SeqCst);
}

fn main() {
    let guest = thread::spawn(|| visit(1));
    visit(0);
    guest.join().unwrap();
    println!("{}", VISITS.load(SeqCst));
}
