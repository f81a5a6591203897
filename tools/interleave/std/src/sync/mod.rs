//! What threads share, as in `std::sync`.

pub use std::sync::*;

pub mod atomic;
pub mod mpsc;

mod lock;
mod mutex;

pub use mutex::{Mutex, MutexGuard};
