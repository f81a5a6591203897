//! Objects of the program: the atomics, locks, channels that its threads share.

use crate::model::event::Loc;
use std::panic::Location;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

/// A place in the program's source.
pub type Site = &'static Location<'static>;

/// What an object carries so that the graph can name it.
///
/// It gets its location at its first use: the one which the given graph names there, else a new one.
/// So an object has the same name in all executions that share a graph, wherever it is in memory.
pub struct Object {
    loc: AtomicU32,
    made: Site,
}

impl Object {
    /// An object made at the caller's line.
    #[track_caller]
    #[expect(
        clippy::new_without_default,
        reason = "a default has no line of its own"
    )]
    pub const fn new() -> Object {
        Object {
            loc: AtomicU32::new(0),
            made: Location::caller(),
        }
    }

    /// Standard output, which is there from the start.
    #[track_caller]
    pub const fn at(loc: Loc) -> Object {
        Object {
            loc: AtomicU32::new(loc),
            made: Location::caller(),
        }
    }

    /// Where the object was made.
    pub fn made(&self) -> Site {
        self.made
    }

    /// Where it is in memory, for those who look whether it is used before it is made.
    pub fn address(&self) -> usize {
        self.loc.as_ptr().addr()
    }

    /// Its location, once it has been used.
    pub fn loc(&self) -> Option<Loc> {
        match self.loc.load(Relaxed) {
            0 => None,
            loc => Some(loc),
        }
    }

    /// Names it.
    pub fn set_loc(&self, loc: Loc) {
        self.loc.store(loc, Relaxed);
    }

    /// Makes it a new object, as if it had not been used.
    pub fn forget(&self) {
        self.set_loc(0);
    }
}
