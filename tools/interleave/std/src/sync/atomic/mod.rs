//! Atomics, as in `std::sync::atomic`.

pub use std::sync::atomic::Ordering;

mod cell;
mod integer;
mod other;

pub use integer::*;
pub use other::{AtomicBool, AtomicPtr};

use crate::engine::runtime::{Ask, Call, ask, with};
use std::panic::Location;

/// As `std::sync::atomic::fence`.
#[inline(never)]
#[track_caller]
pub fn fence(order: Ordering) {
    assert!(
        order != Ordering::Relaxed,
        "there is no such thing as a relaxed fence"
    );
    let site = Location::caller();
    ask(Call::at(site), Ask::Fence(cell::model_order(order)));
    with(|runtime| runtime.say(site, format!("fence ({order:?})"), &[]));
}

/// As `std::sync::atomic::compiler_fence`. It orders nothing between threads.
#[track_caller]
pub fn compiler_fence(order: Ordering) {
    assert!(
        order != Ordering::Relaxed,
        "there is no such thing as a relaxed compiler fence"
    );
}

/// As `std::hint::spin_loop`.
#[deprecated(since = "1.51.0", note = "use hint::spin_loop instead")]
pub fn spin_loop_hint() {}
