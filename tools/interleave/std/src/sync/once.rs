//! `std::sync::Once`, and what `OnceLock` and `LazyLock` are made of.
//!
//! In the graph, its location holds 0 before, 1 while a thread initializes, 2 once it is done, 3 if that panicked.
//! Who finds 0 initializes; who finds 1 waits; and finding 2 is all that others do.

use crate::engine::object::Object;
use crate::engine::runtime::{Ask, Call, Read, Runtime, Turn, Wait, ask, with};
use crate::model::event::{EventId, Order, Rmw, Update, WriteKind};
use std::fmt;
use std::panic::{
    AssertUnwindSafe, Location, RefUnwindSafe, UnwindSafe, catch_unwind, resume_unwind,
};

const DONE: u64 = 2;
const POISONED: u64 = 3;

/// As `std::sync::Once`.
pub struct Once {
    object: Object,
}

/// As `std::sync::OnceState`.
pub struct OnceState {
    poisoned: bool,
}

impl UnwindSafe for Once {}
impl RefUnwindSafe for Once {}

/// The turn of a thread at initializing.
struct Attempt {
    event: EventId,
    found: u64,
}

impl Once {
    #[track_caller]
    #[expect(clippy::new_without_default, reason = "as in std")]
    pub const fn new() -> Once {
        Once {
            object: Object::new(),
        }
    }

    #[track_caller]
    pub fn call_once<F: FnOnce()>(&self, f: F) {
        self.run(Update::Once, POISONED, |_| f());
    }

    #[track_caller]
    pub fn call_once_force<F: FnOnce(&OnceState)>(&self, f: F) {
        self.run(Update::OnceForce, POISONED, f);
    }

    #[track_caller]
    pub fn is_completed(&self) -> bool {
        self.is_done(Location::caller())
    }

    #[track_caller]
    pub fn wait(&self) {
        let site = Location::caller();
        let need = |runtime: &Runtime| self.done(runtime);
        let blocked = |_: &Runtime| {
            format!(
                "waits for the once made on line {} to be completed",
                self.object.made().line()
            )
        };
        ask(
            Call {
                site,
                blocked: &blocked,
            },
            Ask::Wait(Wait::on(&need)),
        );
        with(|runtime| {
            if self.has_failed(runtime) {
                let what = "`wait` for what another thread initializes, when that panics";
                runtime.finish_unmodeled(site, what);
            }
        });
    }

    #[track_caller]
    pub fn wait_force(&self) {
        self.wait();
    }

    /// Whether an attempt has ended with a panic.
    fn has_failed(&self, runtime: &Runtime) -> bool {
        let Some(loc) = self.object.loc() else {
            return false;
        };
        let mut writes = runtime.graph.writes(loc).iter();
        writes.any(|&write| runtime.graph.value(loc, write) == POISONED)
    }

    /// Runs `f` if nobody has, leaving `if_panics` if it panics; else waits until it has been run.
    #[track_caller]
    pub(super) fn run(&self, update: Update, if_panics: u64, f: impl FnOnce(&OnceState)) {
        let Some(attempt) = self.begin(update) else {
            return;
        };
        let state = OnceState {
            poisoned: attempt.found == POISONED,
        };
        let result = catch_unwind(AssertUnwindSafe(|| f(&state)));
        let value = if result.is_ok() { DONE } else { if_panics };
        self.end(attempt, value);
        if let Err(panic) = result {
            resume_unwind(panic);
        }
    }

    #[inline(never)]
    #[track_caller]
    fn begin(&self, update: Update) -> Option<Attempt> {
        let site = Location::caller();
        let (object, order, rmw) = (&self.object, Order::Acquire, Rmw::word(update, 1));
        let made = object.made().line();
        let blocked = |_: &Runtime| {
            format!("waits for another thread that runs the once made on line {made}")
        };
        let call = Call {
            site,
            blocked: &blocked,
        };
        let read = ask(
            call,
            Ask::Read(Read {
                rmw: Some(rmw),
                ..Read::of(object, order)
            }),
        );
        let mut found = read.value;
        if found == 1 {
            let need = |runtime: &Runtime| Some(vec![self.result(runtime, read.from)?]);
            ask(call, Ask::Wait(Wait::on(&need)));
            found = with(|runtime| {
                let result = self
                    .result(runtime, read.from)
                    .expect("it has been waited for");
                runtime
                    .graph
                    .value(object.loc().expect("it has been used"), result)
            });
            if found == 0 || found == POISONED && update == Update::OnceForce {
                return self.begin(update);
            }
        }
        match found {
            DONE => None,
            POISONED if update == Update::Once => {
                panic!("Once instance has previously been poisoned")
            }
            _ => {
                let began = ask(
                    call,
                    Ask::Update {
                        object,
                        order,
                        value: 1,
                        source: read.from,
                    },
                );
                with(|runtime| {
                    runtime.say(
                        site,
                        format!("is the first at the once made on line {made}"),
                        &[],
                    )
                });
                Some(Attempt {
                    event: began.event,
                    found,
                })
            }
        }
    }

    #[inline(never)]
    fn end(&self, attempt: Attempt, value: u64) {
        let site = with(|runtime| runtime.threads[attempt.event.thread as usize].site);
        let kind = WriteKind::Unlock {
            taken: attempt.event.index,
        };
        ask(
            Call::at(site),
            Ask::Write {
                object: &self.object,
                initial: 0,
                order: Order::Release,
                value,
                kind,
            },
        );
    }

    /// The write with which an attempt has ended.
    fn result(&self, runtime: &Runtime, attempt: EventId) -> Option<EventId> {
        let loc = self.object.loc()?;
        runtime.graph.unlock_of(loc, attempt)
    }

    fn done(&self, runtime: &Runtime) -> Option<Vec<EventId>> {
        let loc = self.object.loc()?;
        let last = runtime.graph.last_write(loc);
        let is_over = runtime.graph.value(loc, last) == DONE || self.has_failed(runtime);
        is_over.then(|| vec![last])
    }

    /// Whether it is seen to be done.
    #[inline(never)]
    pub(super) fn is_done(&self, site: crate::engine::object::Site) -> bool {
        let read = Read {
            turn: Turn::here(&self.object),
            ..Read::of(&self.object, Order::Acquire)
        };
        ask(Call::at(site), Ask::Read(read)).value == DONE
    }

    /// Makes it as if it had never been run, for who has it to itself.
    pub(super) fn reset(&mut self) {
        self.object.forget();
    }
}

impl OnceState {
    pub fn is_poisoned(&self) -> bool {
        self.poisoned
    }
}

impl fmt::Debug for Once {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Once").finish_non_exhaustive()
    }
}

impl fmt::Debug for OnceState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OnceState")
            .field("poisoned", &self.is_poisoned())
            .finish()
    }
}
