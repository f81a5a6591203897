//! What is known of a thread.

use super::Result;
use super::packet::Packet;
use crate::engine::object::Object;
use crate::engine::race::Internal;
use crate::engine::runtime::{active, with};
use crate::model::event::ThreadId as Number;
use std::fmt;
use std::panic::Location;
use std::sync::atomic::Ordering::Relaxed;

/// As `std::thread::ThreadId`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ThreadId(u64);

impl fmt::Debug for ThreadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ThreadId").field(&self.0).finish()
    }
}

/// As `std::thread::Thread`.
#[derive(Clone)]
pub struct Thread {
    pub(super) number: Number,
    name: Option<&'static str>,
    token: &'static Object,
}

impl Thread {
    /// The thread of that number.
    pub(super) fn of(number: Number) -> Thread {
        let name = with(|runtime| runtime.threads[number as usize].name.clone());
        let name = if number == 0 {
            Some("main".into())
        } else {
            name
        };
        let token = with(|runtime| runtime.threads[number as usize].token);
        Thread {
            number,
            name: name.map(|name| &*name.leak()),
            token,
        }
    }

    /// The object of its parking token.
    pub(super) fn token(&self) -> &'static Object {
        self.token
    }

    pub fn id(&self) -> ThreadId {
        ThreadId(self.number as u64 + 1)
    }

    pub fn name(&self) -> Option<&str> {
        self.name
    }
}

impl fmt::Debug for Thread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Thread")
            .field("id", &self.id())
            .field("name", &self.name())
            .finish_non_exhaustive()
    }
}

/// As `std::thread::JoinHandle`.
pub struct JoinHandle<T> {
    thread: Thread,
    packet: Internal<Packet<T>>,
}

impl<T> JoinHandle<T> {
    pub(super) fn new(number: Number, packet: Internal<Packet<T>>) -> JoinHandle<T> {
        packet.life.belongs_to(number);
        JoinHandle {
            thread: Thread::of(number),
            packet,
        }
    }

    #[track_caller]
    pub fn join(self) -> Result<T> {
        self.packet.life.join(Location::caller());
        // SAFETY: the thread has been joined, and by consuming the only handle.
        unsafe { self.packet.take() }.expect("a thread leaves a result")
    }

    pub fn thread(&self) -> &Thread {
        &self.thread
    }

    #[track_caller]
    pub fn is_finished(&self) -> bool {
        self.packet.life.is_over(Location::caller())
    }
}

impl<T> Drop for JoinHandle<T> {
    fn drop(&mut self) {
        if active() && !self.packet.life.joined.load(Relaxed) {
            self.packet.let_go(self.packet.made());
        }
    }
}

impl<T> fmt::Debug for JoinHandle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JoinHandle").finish_non_exhaustive()
    }
}
