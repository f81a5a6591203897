//! `std::sync::Condvar`.
//!
//! In the graph, its location holds how many threads wait. Beginning to wait adds one; a notification takes one or all
//! away, or does nothing if there is none: that is all it can be late for. Which of several waiting threads is woken
//! is a choice. A wait with a timeout chooses whether the time runs out first. Nothing is woken without a reason.

mod waits;

use super::{LockResult, Mutex, MutexGuard, PoisonError};
use crate::engine::object::{Object, Site};
use crate::engine::runtime::{Ask, Call, Read, Runtime, Turn, Wait, ask, current, with};
use crate::engine::stack::scrubbed;
use crate::model::event::{EventId, Order, Rmw, Update};
use std::fmt;
use std::panic::Location;
use std::sync::Mutex as RealMutex;
use std::time::Duration;
use waits::{Impossible, Waits};

/// As `std::sync::Condvar`.
pub struct Condvar {
    object: Object,
    waits: RealMutex<Waits>,
}

/// As `std::sync::WaitTimeoutResult`.
#[derive(Debug, PartialEq, Eq, Copy, Clone)]
pub struct WaitTimeoutResult(bool);

impl WaitTimeoutResult {
    #[must_use]
    pub fn timed_out(&self) -> bool {
        self.0
    }
}

impl Condvar {
    #[track_caller]
    pub const fn new() -> Condvar {
        Condvar {
            object: Object::new(),
            waits: RealMutex::new(Waits::new()),
        }
    }

    #[track_caller]
    pub fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>> {
        let mutex = Mutex::of(&guard);
        self.begin(Location::caller());
        drop(guard);
        self.await_notification(Location::caller(), false);
        mutex.lock()
    }

    #[track_caller]
    pub fn wait_while<'a, T, F>(
        &self,
        mut guard: MutexGuard<'a, T>,
        mut condition: F,
    ) -> LockResult<MutexGuard<'a, T>>
    where
        F: FnMut(&mut T) -> bool,
    {
        while condition(&mut *guard) {
            guard = self.wait(guard)?;
        }
        Ok(guard)
    }

    #[track_caller]
    pub fn wait_timeout<'a, T>(
        &self,
        guard: MutexGuard<'a, T>,
        _timeout: Duration,
    ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {
        let mutex = Mutex::of(&guard);
        let site = Location::caller();
        scrubbed(|| self.begin(site));
        drop(guard);
        let timed_out = scrubbed(|| self.await_notification(site, true));
        match mutex.lock() {
            Ok(guard) => Ok((guard, WaitTimeoutResult(timed_out))),
            Err(poisoned) => Err(PoisonError::new((
                poisoned.into_inner(),
                WaitTimeoutResult(timed_out),
            ))),
        }
    }

    #[track_caller]
    pub fn wait_timeout_while<'a, T, F>(
        &self,
        mut guard: MutexGuard<'a, T>,
        timeout: Duration,
        mut condition: F,
    ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)>
    where
        F: FnMut(&mut T) -> bool,
    {
        let mut timed_out = WaitTimeoutResult(false);
        while condition(&mut *guard) {
            if timed_out.timed_out() {
                return Ok((guard, timed_out));
            }
            (guard, timed_out) = self.wait_timeout(guard, timeout)?;
        }
        Ok((guard, WaitTimeoutResult(false)))
    }

    #[track_caller]
    pub fn notify_one(&self) {
        self.notify(Update::TakeOne, Location::caller());
    }

    #[track_caller]
    pub fn notify_all(&self) {
        self.notify(Update::TakeAll, Location::caller());
    }

    fn waits<R>(&self, look: impl FnOnce(&mut Waits) -> R) -> R {
        let waits = self.waits.lock();
        look(&mut waits.unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    /// An update of the number of waiting threads; the event, and how many there were.
    fn update(&self, update: Update, turn: Turn, site: Site) -> (EventId, u64) {
        let (object, order, rmw) = (&self.object, Order::Relaxed, Rmw::word(update, 0));
        let read = Read {
            rmw: Some(rmw),
            turn,
            ..Read::of(object, order)
        };
        let read = ask(Call::at(site), Ask::Read(read));
        let Some(value) = rmw.written(read.value) else {
            return (read.event, read.value);
        };
        let update = Ask::Update {
            object,
            order,
            value,
            source: read.from,
        };
        (ask(Call::at(site), update).event, read.value)
    }

    #[inline(never)]
    fn begin(&self, site: Site) {
        self.update(Update::Enter, Turn::Inside, site);
        self.waits(|waits| waits.begin(current()));
        self.say(site, "begins to wait for");
    }

    /// Waits for a notification; says whether the time has run out instead.
    #[inline(never)]
    fn await_notification(&self, site: Site, timed: bool) -> bool {
        let choose = Ask::Choose {
            among: 2,
            unless: None,
        };
        let runs_out = timed && ask(Call::at(site), choose).value == 1;
        if runs_out {
            self.update(Update::Leave, Turn::Inside, site);
            self.unless_impossible(self.waits(|waits| waits.leave(current())));
            self.say(site, "has waited long enough for");
            return true;
        }
        let me = current();
        let need = |_: &Runtime| self.waits(|waits| waits.woken_by(me));
        let blocked = |_: &Runtime| match timed {
            true => Call::TIMED.into(),
            false => format!(
                "waits for a notification of the condvar made on line {}",
                self.object.made().line()
            ),
        };
        let wait = Ask::Wait(Wait {
            sync: false,
            ..Wait::on(&need)
        });
        let call = Call {
            site,
            blocked: &blocked,
        };
        ask(call, wait);
        self.say(site, "is woken by");
        false
    }

    fn unless_impossible(&self, result: Result<(), Impossible>) {
        if result.is_err() {
            with(|runtime| runtime.give_up_redundant());
        }
    }

    #[inline(never)]
    fn notify(&self, update: Update, site: Site) {
        let (by, count) = self.update(update, Turn::Never, site);
        let all = update == Update::TakeAll;
        match (count, all) {
            (0, _) => {}
            (_, true) => self.waits(|waits| waits.notify_all(by)),
            (_, false) => {
                self.waits(|waits| waits.notify_one(by));
                let (number, choice) = self.choose(count, by, site);
                self.unless_impossible(self.waits(|waits| waits.choose(by, number, choice)));
            }
        }
        self.say(
            site,
            match (count, all) {
                (0, _) => "notifies nobody: no thread waits for",
                (_, true) => "notifies all that wait for",
                (_, false) => "notifies one that waits for",
            },
        );
    }

    /// Chooses one of so many waiting threads, for the notification `by`; its number, and the event that chooses.
    fn choose(&self, count: u64, by: EventId, site: Site) -> (usize, EventId) {
        if count == 1 {
            return (0, by);
        }
        let choose = Ask::Choose {
            among: count as u32,
            unless: None,
        };
        let choice = ask(Call::at(site), choose);
        (choice.value as usize, choice.event)
    }

    fn say(&self, site: Site, words: &str) {
        with(|runtime| {
            runtime.say(
                site,
                format!(
                    "{words} the condvar made on line {}",
                    self.object.made().line()
                ),
                &[],
            )
        });
    }
}

impl Default for Condvar {
    #[track_caller]
    fn default() -> Condvar {
        Condvar::new()
    }
}

impl fmt::Debug for Condvar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Condvar").finish_non_exhaustive()
    }
}
