use super::*;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

/// So many that each thread is interrupted often, and at every place.
const DRAWS: usize = 1_000_000;

#[test]
fn four_threads_draw_every_number_once() {
    let drawn: Vec<AtomicBool> = (0..4 * DRAWS).map(|_| AtomicBool::new(false)).collect();
    let draw = || {
        for _ in 0..DRAWS {
            let ticket = next_ticket() as usize;
            assert!(
                (1..=drawn.len()).contains(&ticket),
                "there is no ticket {ticket}"
            );
            let twice = drawn[ticket - 1].swap(true, Ordering::Relaxed);
            assert!(!twice, "ticket {ticket} was drawn twice");
        }
    };

    thread::scope(|s| {
        for _ in 0..4 {
            s.spawn(draw);
        }
    });
}
