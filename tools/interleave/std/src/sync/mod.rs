//! What threads share, as in `std::sync`.

pub use std::sync::*;

pub mod atomic;
pub mod mpsc;

mod barrier;
mod condvar;
mod lazy_lock;
mod lock;
mod mutex;
mod once;
mod once_lock;
mod poisoning;
mod rwlock;

pub use barrier::{Barrier, BarrierWaitResult};
pub use condvar::{Condvar, WaitTimeoutResult};
pub use lazy_lock::LazyLock;
pub use mutex::{Mutex, MutexGuard};
pub use once::{Once, OnceState};
pub use once_lock::OnceLock;
pub use rwlock::{RwLock, RwLockReadGuard, RwLockWriteGuard};
