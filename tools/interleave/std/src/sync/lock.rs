//! A lock in the graph.
//!
//! Its location holds 0 while it is free and 1 while it is taken. Taking it is a read-modify-write that waits for 0;
//! giving it back is a write that comes right after. In a graph, a thread may also stand behind another that holds
//! the lock, reading its 1: it then goes on when that one gives the lock back.

use crate::engine::object::{Object, Site};
use crate::engine::runtime::{Ask, Call, Read, Runtime, Turn, ask, with};
use crate::model::event::{EventId, Order, Rmw, Update, WriteKind};
use std::panic::Location;
use std::sync::atomic::{AtomicU16, Ordering::Relaxed};

/// A lock that one thread at a time can have.
pub struct Lock {
    object: Object,
    /// The event with which the present holder took it.
    taken: AtomicU16,
}

impl Lock {
    #[track_caller]
    pub const fn new() -> Lock {
        Lock { object: Object::new(), taken: AtomicU16::new(0) }
    }

    /// Waits until the lock is free and takes it. `kind` is what to call it: "mutex".
    #[inline(never)]
    #[track_caller]
    pub fn lock(&self, kind: &str) {
        let site = Location::caller();
        let object = &self.object;
        let call = Call { site, blocked: &|runtime| self.waits(runtime, kind) };
        let order = Order::Acquire;
        let rmw = Some(Rmw::LOCK);
        let read = ask(call, Ask::Read(Read { rmw, ..Read::of(object, order) }));
        let took = ask(call, Ask::Update { object, order, value: 1, source: read.from });
        if read.value != 0 {
            ask(call, Ask::Wait { need: &|runtime| self.given_back(runtime, read.from), sync: true });
        }
        self.taken.store(took.event.index, Relaxed);
        self.say(site, kind, "locks");
    }

    /// Takes the lock if it is free; says whether it did.
    #[inline(never)]
    #[track_caller]
    pub fn try_lock(&self, kind: &str) -> bool {
        let site = Location::caller();
        let (object, order) = (&self.object, Order::Acquire);
        let update = Update::CompareExchange { expected: 0, failure: Order::Relaxed };
        let rmw = Some(Rmw { update, operand: 1, bits: 64 });
        let read = ask(Call::at(site), Ask::Read(Read { rmw, turn: Turn::here(), ..Read::of(object, order) }));
        if read.value != 0 {
            self.say(site, kind, "finds locked");
            return false;
        }
        let took = ask(Call::at(site), Ask::Update { object, order, value: 1, source: read.from });
        self.taken.store(took.event.index, Relaxed);
        self.say(site, kind, "locks");
        true
    }

    /// Gives the lock back.
    #[inline(never)]
    pub fn unlock(&self, site: Site, kind: &str) {
        let kind_of_write = WriteKind::Unlock { taken: self.taken.load(Relaxed) };
        let write = Ask::Write { object: &self.object, initial: 0, order: Order::Release, value: 0, kind: kind_of_write };
        ask(Call::at(site), write);
        self.say(site, kind, "unlocks");
    }

    /// The unlock by whoever took the lock with `taken`.
    fn given_back(&self, runtime: &Runtime, taken: EventId) -> Option<Vec<EventId>> {
        let loc = self.object.loc()?;
        let next = runtime.graph.at_place(loc, runtime.graph.place(loc, taken) + 1)?;
        (runtime.graph.taken_for(next) == Some(taken)).then(|| vec![next])
    }

    fn waits(&self, runtime: &Runtime, kind: &str) -> String {
        let made = self.object.made().line();
        let taken = self.object.loc().map_or(&[][..], |loc| runtime.graph.writes(loc));
        let holder = taken.iter().find(|&&write| {
            runtime.graph.taken_for(write).is_none() && self.given_back(runtime, write).is_none()
        });
        let holder = holder.map_or(String::new(), |write| format!(", held by {}", runtime.name(write.thread)));
        format!("waits for the {kind} made on line {made}{holder}")
    }

    fn say(&self, site: Site, kind: &str, verb: &str) {
        with(|runtime| {
            if runtime.is_traced() {
                runtime.say(site, format!("{verb} the {kind} made on line {}", self.object.made().line()), &[]);
            }
        });
    }
}
