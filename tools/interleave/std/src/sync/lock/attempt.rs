//! Taking a lock only if it can be had at once.

use super::{Lock, Mode, Taken};
use crate::engine::object::Site;
use crate::engine::runtime::{
    Answer, Ask, Call, Read, Runtime, Turn, ask, await_unless_otherwise, with,
};
use crate::engine::stack::scrubbed;
use crate::model::event::{EventId, Order, Rmw, Update};
use std::panic::Location;

impl Lock {
    /// Takes the lock if it can be had at once.
    #[inline(never)]
    #[track_caller]
    pub fn try_lock(&self, mode: Mode) -> Option<Taken> {
        let (turn, site) = (Turn::here(&self.object), Location::caller());
        scrubbed(|| self.attempt(mode, turn, site))
    }

    fn attempt(&self, mode: Mode, turn: Turn, site: Site) -> Option<Taken> {
        let read = self.try_take(mode, turn, site);
        if read.value == 1 {
            self.say(site, "finds locked");
            return None;
        }
        Some(self.took(mode, read.from, site))
    }

    /// Takes the lock alone if it can be had at once, which depends on whether those who share it have given it back.
    ///
    /// It either comes after they all have, or finds one that has not: a choice, as the end of a share has no place
    /// in the lock's order. Where only one of the two can be, the other choice leads to no execution of its own.
    #[inline(never)]
    #[track_caller]
    pub fn try_lock_alone(&self) -> Option<Taken> {
        let (turn, site) = (Turn::here(&self.object), Location::caller());
        scrubbed(|| self.attempt_alone(turn, site))
    }

    fn attempt_alone(&self, turn: Turn, site: Site) -> Option<Taken> {
        let choose = Ask::Choose {
            among: 2,
            unless: None,
        };
        let finds_shared = ask(Call::at(site), choose).value == 1;
        if finds_shared {
            let read = self.look(turn.otherwise(), site);
            if read.value != 2 || with(|runtime| self.is_given_back(runtime, &read)) {
                await_unless_otherwise(&|_| None, site);
            }
            self.say(site, "finds others share");
            return None;
        }
        let read = self.try_take(Mode::Alone, turn, site);
        if read.value == 1 {
            self.say(site, "finds locked");
            return None;
        }
        let taken = self.took(Mode::Alone, read.from, site);
        if read.value == 2 {
            let need = |runtime: &Runtime| self.holders(runtime, read.from, Mode::Alone);
            await_unless_otherwise(&need, site);
        }
        Some(taken)
    }

    /// The reading half of an attempt.
    #[track_caller]
    fn try_take(&self, mode: Mode, turn: Turn, site: Site) -> Answer {
        let rmw = Some(Rmw::word(Update::TryLock, mode.value()));
        let read = Read {
            rmw,
            turn,
            ..Read::of(&self.object, Order::Acquire)
        };
        ask(Call::at(site), Ask::Read(read))
    }

    /// The writing half.
    fn took(&self, mode: Mode, source: EventId, site: Site) -> Taken {
        let update = Ask::Update {
            object: &self.object,
            order: Order::Acquire,
            value: mode.value(),
            source,
        };
        let event = ask(Call::at(site), update).event;
        self.hold(event, mode, site)
    }

    /// Only looks.
    fn look(&self, turn: Turn, site: Site) -> Answer {
        let read = Read {
            turn,
            ..Read::of(&self.object, Order::Relaxed)
        };
        ask(Call::at(site), Ask::Read(read))
    }

    /// Whether those who share the lock, as `read` has found, are known to have given it back.
    fn is_given_back(&self, runtime: &Runtime, read: &Answer) -> bool {
        let past = &runtime.graph.event(read.event).past;
        let is_past = |event: EventId| runtime.graph.is_past(event, past);
        let holders = self.holders(runtime, read.from, Mode::Alone);
        holders.is_some_and(|given_back| given_back.into_iter().all(is_past))
    }
}
