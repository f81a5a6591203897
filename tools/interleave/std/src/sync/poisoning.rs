//! Whether a lock is poisoned.
//!
//! To look without the lock is an event, as is poisoning, which comes before the lock is given back. Whoever takes
//! the lock finds the flag as the last holder has left it, which is no event. Clearing is in no order with locking
//! unless the program makes one; without one it is refused.

use super::lock::Lock;
use crate::engine::object::{Object, Site};
use crate::engine::runtime::{Ask, Call, Read, Turn, ask, with};
use crate::model::event::{EventId, Order, WriteKind};
use std::sync::{Mutex, PoisonError};

/// The flag of a lock.
pub struct Flag {
    object: Object,
    state: Mutex<State>,
}

struct State {
    poisoned: bool,
    /// The events that cleared it.
    cleared: Vec<EventId>,
}

impl Flag {
    #[track_caller]
    pub const fn new() -> Flag {
        let state = State {
            poisoned: false,
            cleared: Vec::new(),
        };
        Flag {
            object: Object::new(),
            state: Mutex::new(state),
        }
    }

    fn state<R>(&self, look: impl FnOnce(&mut State) -> R) -> R {
        look(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether it is set, for who has just taken the lock by that event.
    pub fn at_lock(&self, taken: EventId, site: Site) -> bool {
        let cleared = self.state(|state| state.cleared.clone());
        check(&cleared, taken, site);
        self.alone()
    }

    /// Whether it is set, for who has the lock to itself.
    pub fn alone(&self) -> bool {
        self.state(|state| state.poisoned)
    }

    /// Whether it is seen to be set.
    #[inline(never)]
    pub fn is_set(&self, site: Site) -> bool {
        let read = Read {
            turn: Turn::here(&self.object),
            ..Read::of(&self.object, Order::Relaxed)
        };
        let is_set = ask(Call::at(site), Ask::Read(read)).value == 1;
        let words = if is_set {
            "finds it poisoned"
        } else {
            "does not find it poisoned"
        };
        with(|runtime| runtime.say(site, words.into(), &[]));
        is_set
    }

    /// Sets it, for who has the lock.
    #[inline(never)]
    pub fn set(&self, site: Site) {
        self.write(1, site);
    }

    /// Clears it, for that lock.
    #[inline(never)]
    pub fn clear(&self, lock: &Lock, site: Site) {
        let event = self.write(0, site);
        self.state(|state| state.cleared.push(event));
        check(&lock.takings(), event, site);
    }

    fn write(&self, value: u64, site: Site) -> EventId {
        let write = Ask::Write {
            object: &self.object,
            initial: 0,
            order: Order::Relaxed,
            value,
            kind: WriteKind::Plain,
        };
        let event = ask(Call::at(site), write).event;
        self.state(|state| state.poisoned = value == 1);
        event
    }
}

/// Refuses to go on unless all of `earlier` come before `event`.
fn check(earlier: &[EventId], event: EventId, site: Site) {
    with(|runtime| {
        let past = &runtime.graph.event(event).past;
        let mut earlier = earlier.iter();
        if !earlier.all(|&earlier| runtime.graph.is_past(earlier, past)) {
            let what = "`clear_poison` while another thread locks";
            runtime.finish_unmodeled(site, what);
        }
    });
}
