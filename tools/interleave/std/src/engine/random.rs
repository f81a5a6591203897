//! Randomness, which std takes from the system for the order in `HashMap` and `HashSet`.
//!
//! Here it is the same in each execution, so that an execution can be followed. Whether what the program does depends
//! on it is tried out at the end, with other numbers.

use std::ffi::{c_uint, c_void};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};

static STATE: AtomicU64 = AtomicU64::new(0);

static WAS_ASKED: AtomicBool = AtomicBool::new(false);

/// Begins anew, with numbers that `seed` stands for.
pub fn begin(seed: u64) {
    STATE.store(seed, Relaxed);
    WAS_ASKED.store(false, Relaxed);
}

/// Whether there has been a need for random numbers.
pub fn was_asked() -> bool {
    WAS_ASKED.load(Relaxed)
}

/// In the place of the system's: fills memory with numbers (SplitMix64; Steele, Lea and Flood, OOPSLA 2014).
#[unsafe(no_mangle)]
unsafe extern "C" fn getrandom(buffer: *mut c_void, size: usize, _flags: c_uint) -> isize {
    WAS_ASKED.store(true, Relaxed);
    for index in 0..size {
        let state = STATE.load(Relaxed).wrapping_add(0x9e37_79b9_7f4a_7c15);
        STATE.store(state, Relaxed);
        let mut word = state;
        word = (word ^ word >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ word >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        // SAFETY: the buffer has so many bytes.
        unsafe {
            buffer
                .cast::<u8>()
                .add(index)
                .write((word ^ word >> 31) as u8)
        };
    }
    size as isize
}
