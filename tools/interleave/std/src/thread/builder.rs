//! Starting threads.

use super::handle::JoinHandle;
use super::packet::{Packet, start};
use crate::engine::race::internal;
use std::io;
use std::sync::Arc;

/// As `std::thread::Builder`.
#[derive(Debug, Default)]
#[must_use = "must eventually spawn the thread"]
pub struct Builder {
    name: Option<String>,
}

impl Builder {
    pub fn new() -> Builder {
        Builder::default()
    }

    pub fn name(mut self, name: String) -> Builder {
        self.name = Some(name);
        self
    }

    /// As `std`'s; the size is that of the explorer's threads.
    pub fn stack_size(self, _size: usize) -> Builder {
        self
    }

    #[track_caller]
    pub fn spawn<F, T>(self, f: F) -> io::Result<JoinHandle<T>>
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send + 'static,
    {
        let packet = internal(Arc::new(Packet::new()));
        let its = packet.clone();
        let number = start(self.into_name(), Box::new(move || its.fill(f)));
        Ok(JoinHandle::new(number, packet))
    }

    pub(super) fn into_name(self) -> Option<String> {
        self.name
    }
}
