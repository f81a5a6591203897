//! Two threads keep each other out of a critical section with loads and stores alone (Peterson 1981).
use std::sync::atomic::{
    AtomicBool, AtomicU32, AtomicUsize,
    Ordering::{self, Relaxed},
};
use std::thread;

const STORE: Ordering = Ordering::SeqCst;
const LOAD: Ordering = Ordering::SeqCst;

static WANTS: [AtomicBool; 2] = [const { AtomicBool::new(false) }; 2];
static TURN: AtomicUsize = AtomicUsize::new(0);
static INSIDE: AtomicU32 = AtomicU32::new(0);

/// How many are in the critical section just after `me` has entered.
fn visit(me: usize) -> u32 {
    let other = 1 - me;
    WANTS[me].store(true, STORE);
    TURN.store(other, STORE);
    while WANTS[other].load(LOAD) && TURN.load(LOAD) == other {
        std::hint::spin_loop();
    }
    let crowd = INSIDE.fetch_add(1, Relaxed) + 1;
    INSIDE.fetch_sub(1, Relaxed);
    WANTS[me].store(false, STORE);
    crowd
}

fn main() {
    let guest = thread::spawn(|| visit(1));
    let crowd = visit(0);
    println!("{}", crowd.max(guest.join().unwrap()));
}
