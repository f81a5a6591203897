//! What a thread asks to do.

use super::Runtime;
use super::spin::Turn;
use crate::engine::object::{Object, Site};
use crate::model::event::{EventId, Order, Rmw, WriteKind};

/// What a thread waits for: the events it then happens after, or `None` while it must wait.
pub type Need<'a> = &'a dyn Fn(&Runtime) -> Option<Vec<EventId>>;

/// What to say of a thread that is blocked.
pub type Words<'a> = &'a dyn Fn(&Runtime) -> String;

/// Where in the program something is asked, and what to say if it blocks.
#[derive(Clone, Copy)]
pub struct Call<'a> {
    pub site: Site,
    pub blocked: Words<'a>,
}

impl Call<'_> {
    /// What to say of a thread that would go on when a time has run out, which another execution shows.
    pub const TIMED: &'static str = "waits for a time to run out";

    /// A call that does not block.
    pub fn at(site: Site) -> Call<'static> {
        Call {
            site,
            blocked: &|_| String::new(),
        }
    }
}

/// A read asked for.
#[derive(Clone, Copy)]
pub struct Read<'a> {
    pub object: &'a Object,
    /// The value of the object before any write.
    pub initial: u64,
    pub order: Order,
    pub rmw: Option<Rmw>,
    /// As in [`crate::model::event::Span`].
    pub window: Option<u32>,
    /// What it waits for, if anything.
    pub ready: Option<Need<'a>>,
    /// Its part in a loop that changes nothing.
    pub turn: Turn,
}

impl<'a> Read<'a> {
    /// A read that is no part of a loop.
    pub fn of(object: &'a Object, order: Order) -> Read<'a> {
        Read {
            object,
            initial: 0,
            order,
            rmw: None,
            window: None,
            ready: None,
            turn: Turn::Never,
        }
    }
}

/// A wait asked for.
#[derive(Clone, Copy)]
pub struct Wait<'a> {
    pub need: Need<'a>,
    /// Whether it is synchronized with what it waits for.
    pub sync: bool,
    /// What it may wait for instead, without being synchronized with that.
    pub or: Option<Need<'a>>,
    /// Whether all it does is in the graph, so that it can be taken back.
    pub undoable: bool,
}

impl<'a> Wait<'a> {
    /// A wait for that, synchronized with it.
    pub fn on(need: Need<'a>) -> Wait<'a> {
        Wait {
            need,
            sync: true,
            or: None,
            undoable: false,
        }
    }

    /// The events it happens after, and whether it is synchronized with them; `None` while it must wait.
    pub fn after(&self, runtime: &Runtime) -> Option<(Vec<EventId>, bool)> {
        let other = || {
            self.or
                .and_then(|or| or(runtime))
                .map(|after| (after, false))
        };
        (self.need)(runtime)
            .map(|after| (after, self.sync))
            .or_else(other)
    }
}

/// One event asked for.
#[derive(Clone, Copy)]
pub enum Ask<'a> {
    Read(Read<'a>),
    /// The writing half of a read-modify-write that has read from `source`.
    Update {
        object: &'a Object,
        order: Order,
        value: u64,
        source: EventId,
    },
    Write {
        object: &'a Object,
        initial: u64,
        order: Order,
        value: u64,
        kind: WriteKind,
    },
    Fence(Order),
    Spawn,
    /// A choice, unless somebody has made it already; then the thread goes on after that.
    Choose {
        among: u32,
        unless: Option<Need<'a>>,
    },
    Wait(Wait<'a>),
}

impl<'a> Ask<'a> {
    /// The object it is about, and whether it may write there.
    pub fn object(&self) -> Option<(&'a Object, bool)> {
        match *self {
            Ask::Read(Read { object, .. }) => Some((object, false)),
            Ask::Update { object, .. } | Ask::Write { object, .. } => Some((object, true)),
            _ => None,
        }
    }
}

/// What a thread that has given way asks for.
#[derive(Clone, Copy)]
pub struct Pending<'a> {
    pub ask: Ask<'a>,
    pub blocked: Words<'a>,
}

// SAFETY: what it refers to is used only by the thread that has the baton,
// and stays alive because its owner is inside the call that asked.
unsafe impl Send for Pending<'_> {}

/// What became of it.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    pub event: EventId,
    /// What a read reads from.
    pub from: EventId,
    /// The value read, written or chosen, or the thread spawned.
    pub value: u64,
    /// For a write, whether it is the last of the location's order so far.
    pub newest: bool,
}
