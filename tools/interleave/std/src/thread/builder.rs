//! Starting threads.

use super::handle::JoinHandle;
use super::packet::{Packet, start};
use crate::engine::race::Internal;
use std::io;

/// The stack of a thread, in bytes, as in `std`.
const DEFAULT_STACK: usize = 2 << 20;

/// As `std::thread::Builder`.
#[derive(Debug, Default)]
#[must_use = "must eventually spawn the thread"]
pub struct Builder {
    name: Option<String>,
    stack_size: Option<usize>,
}

impl Builder {
    pub fn new() -> Builder {
        Builder::default()
    }

    pub fn name(mut self, name: String) -> Builder {
        self.name = Some(name);
        self
    }

    pub fn stack_size(mut self, size: usize) -> Builder {
        self.stack_size = Some(size);
        self
    }

    #[track_caller]
    pub fn spawn<F, T>(self, f: F) -> io::Result<JoinHandle<T>>
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send + 'static,
    {
        let packet = Internal::new(Packet::new());
        let its = packet.clone();
        let number = start(self, Box::new(move || its.fill(f)))?;
        Ok(JoinHandle::new(number, packet))
    }

    /// The name, and the stack's size in bytes.
    pub(super) fn into_parts(self) -> (Option<String>, usize) {
        (self.name, self.stack_size.unwrap_or(DEFAULT_STACK))
    }
}
