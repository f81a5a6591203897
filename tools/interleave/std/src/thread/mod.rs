//! Threads, as in `std::thread`.

pub use std::thread::{Result, panicking};

mod builder;
mod handle;
mod local;
mod packet;
mod park;
mod scoped;

pub use builder::Builder;
pub use handle::{JoinHandle, Thread, ThreadId};
#[doc(hidden)]
pub use local::Slot;
pub(crate) use local::drop_locals;
pub use local::{AccessError, LocalKey};
pub use park::{park, park_timeout};
pub use scoped::{Scope, ScopedJoinHandle, scope};

use crate::engine::runtime::{current as current_number, with};
use std::panic::Location;
use std::time::Duration;

/// As `std::thread::spawn`.
#[track_caller]
pub fn spawn<F, T>(f: F) -> JoinHandle<T>
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    Builder::new().spawn(f).expect("failed to spawn thread")
}

/// As `std::thread::current`.
pub fn current() -> Thread {
    Thread::of(current_number())
}

/// As `std::thread::sleep`. How long it takes is not modeled: others may do nothing or everything meanwhile.
#[track_caller]
pub fn sleep(_duration: Duration) {
    let site = Location::caller();
    with(|runtime| runtime.say(site, "sleeps".into(), &[]));
}

/// As `std::thread::yield_now`. It changes nothing: any thread may run next at any time.
pub fn yield_now() {}

/// As `std::thread::available_parallelism`: the explorer's machine has two.
pub fn available_parallelism() -> std::io::Result<std::num::NonZero<usize>> {
    Ok(std::num::NonZero::new(2).expect("two is not zero"))
}
