//! `std::sync::Condvar`.
//!
//! In the graph, its location holds how many threads wait. Beginning to wait adds one; a notification takes one or all
//! away, or does nothing if there is none: that is all it can be late for. Which of several waiting threads is woken
//! is a choice. A wait with a timeout chooses whether the time runs out first. Nothing is woken without a reason.

use super::{LockResult, Mutex, MutexGuard, PoisonError};
use crate::engine::object::{Object, Site};
use crate::engine::runtime::{Ask, Call, Read, Runtime, ask, with};
use crate::model::event::{EventId, Order, Rmw, Update};
use std::fmt;
use std::panic::Location;
use std::sync::Mutex as RealMutex;
use std::time::Duration;

/// As `std::sync::Condvar`.
pub struct Condvar {
    object: Object,
    state: RealMutex<State>,
}

#[derive(Default)]
struct State {
    /// Who waits, by the event with which each began to.
    waiting: Vec<EventId>,
    /// Who has been woken, and by what.
    woken: Vec<(EventId, EventId)>,
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
        let state = State {
            waiting: Vec::new(),
            woken: Vec::new(),
        };
        Condvar {
            object: Object::new(),
            state: RealMutex::new(state),
        }
    }

    #[track_caller]
    pub fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>> {
        let mutex = Mutex::of(&guard);
        let began = self.begin(Location::caller());
        drop(guard);
        self.await_notification(began, Location::caller(), false);
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
        let began = self.begin(Location::caller());
        drop(guard);
        let timed_out = self.await_notification(began, Location::caller(), true);
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

    fn state<R>(&self, look: impl FnOnce(&mut State) -> R) -> R {
        look(
            &mut self
                .state
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner),
        )
    }

    /// An update of the number of waiting threads; the event, and how many there were.
    fn update(&self, update: Update, operand: u64, site: Site) -> (EventId, u64) {
        let (object, order, rmw) = (&self.object, Order::Relaxed, Rmw::word(update, operand));
        let read = ask(
            Call::at(site),
            Ask::Read(Read {
                rmw: Some(rmw),
                ..Read::of(object, order)
            }),
        );
        match rmw.written(read.value) {
            Some(value) => (
                ask(
                    Call::at(site),
                    Ask::Update {
                        object,
                        order,
                        value,
                        source: read.from,
                    },
                )
                .event,
                read.value,
            ),
            None => (read.event, read.value),
        }
    }

    #[inline(never)]
    fn begin(&self, site: Site) -> EventId {
        let (event, _) = self.update(Update::Add, 1, site);
        self.state(|state| state.waiting.push(event));
        self.say(site, "begins to wait for");
        event
    }

    /// Waits for a notification; says whether the time has run out instead.
    #[inline(never)]
    fn await_notification(&self, began: EventId, site: Site, timed: bool) -> bool {
        if timed
            && ask(
                Call::at(site),
                Ask::Choose {
                    among: 2,
                    unless: None,
                },
            )
            .value
                == 1
        {
            self.update(Update::Sub, 1, site);
            let waits = self.state(|state| {
                let place = state.waiting.iter().position(|&waiting| waiting == began);
                place.map(|place| state.waiting.remove(place)).is_some()
            });
            if !waits {
                with(|runtime| runtime.give_up_redundant());
            }
            self.say(site, "has waited long enough for");
            return true;
        }
        let need = |_: &Runtime| {
            let by = self.state(|state| {
                state
                    .woken
                    .iter()
                    .find(|(waiting, _)| *waiting == began)
                    .map(|(_, by)| *by)
            });
            by.map(|by| vec![by])
        };
        let blocked = |_: &Runtime| match timed {
            true => Call::TIMED.into(),
            false => format!(
                "waits for a notification of the condvar made on line {}",
                self.object.made().line()
            ),
        };
        ask(
            Call {
                site,
                blocked: &blocked,
            },
            Ask::Wait {
                need: &need,
                sync: false,
            },
        );
        self.say(site, "is woken by");
        false
    }

    #[inline(never)]
    fn notify(&self, update: Update, site: Site) {
        let (event, count) = self.update(update, 0, site);
        let all = update == Update::TakeAll;
        if count > 0 {
            let chosen = if !all && count > 1 {
                ask(
                    Call::at(site),
                    Ask::Choose {
                        among: count as u32,
                        unless: None,
                    },
                )
                .value
            } else {
                0
            };
            self.state(|state| {
                let woken = if all {
                    state.waiting.drain(..).collect()
                } else {
                    vec![state.waiting.remove(chosen as usize)]
                };
                state
                    .woken
                    .extend(woken.into_iter().map(|waiting| (waiting, event)));
            });
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
