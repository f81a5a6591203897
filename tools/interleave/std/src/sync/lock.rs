//! A lock in the graph, for one thread at a time or for several that share it.
//!
//! Its location holds 0 while it is free, 1 while one thread has it to itself, 2 once it has been shared.
//! Taking it is a read-modify-write that waits while it is 1. Giving it back after having had it alone is a write of 0
//! that comes right after, or of 2 if it goes on to share it; giving back a share is an event that only whoever wants it alone waits for.
//! In a graph, a thread may also stand behind another that has the lock, reading its 1:
//! it then goes on when that one gives the lock back. So may one that wants the lock alone, behind those who share it,
//! and then others stand behind it: `std` does not say whether a writer that waits keeps new readers out.

mod attempt;

use crate::engine::object::{Object, Site};
use crate::engine::runtime::{Ask, Call, Read, Runtime, Turn, Wait, ask, current, with};
use crate::engine::stack::scrubbed;
use crate::model::event::{EventId, Order, Rmw, ThreadId, Update, WriteKind};
use std::collections::BTreeMap;
use std::panic::Location;
use std::sync::{Mutex, PoisonError};

/// How to have a lock.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u32)]
pub enum Mode {
    Alone,
    Shared,
}

impl Mode {
    /// The value of a lock so taken.
    fn value(self) -> u64 {
        match self {
            Mode::Alone => 1,
            Mode::Shared => 2,
        }
    }
}

/// A lock. `kind` is what to call it in words for people.
pub struct Lock {
    object: Object,
    kind: &'static str,
    held: Mutex<Held>,
}

/// The events that took a lock that has not been given back, by thread and number.
type Held = BTreeMap<(ThreadId, u32), EventId>;

/// A lock that has been taken. It has no padding, in which something of an earlier turn of a loop would be left.
#[derive(Clone, Copy, Debug)]
pub struct Taken {
    /// Which of those it is that the thread has: the same in each turn of a loop, as the event is not.
    number: u32,
    mode: Mode,
    site: Site,
}

impl Taken {
    pub fn site(&self) -> Site {
        self.site
    }
}

impl Lock {
    #[track_caller]
    pub const fn new(kind: &'static str) -> Lock {
        Lock {
            object: Object::new(),
            kind,
            held: Mutex::new(BTreeMap::new()),
        }
    }

    /// Waits until the lock can be had and takes it.
    #[inline(never)]
    #[track_caller]
    pub fn lock(&self, mode: Mode) -> Taken {
        let (turn, site) = (Turn::here(&self.object), Location::caller());
        scrubbed(|| self.take(mode, turn, site))
    }

    fn take(&self, mode: Mode, turn: Turn, site: Site) -> Taken {
        let (object, order) = (&self.object, Order::Acquire);
        let call = Call {
            site,
            blocked: &|runtime| self.waits(runtime),
        };
        let rmw = Some(Rmw::word(Update::Lock, mode.value()));
        let ready = |runtime: &Runtime| match object.loc() {
            Some(loc) => self.holders(runtime, runtime.graph.last_write(loc), mode),
            None => Some(Vec::new()),
        };
        let read = ask(
            call,
            Ask::Read(Read {
                rmw,
                ready: Some(&ready),
                turn,
                ..Read::of(object, order)
            }),
        );
        let took = ask(
            call,
            Ask::Update {
                object,
                order,
                value: mode.value(),
                source: read.from,
            },
        );
        if self.is_behind(read.from, read.value) {
            ask(
                call,
                Ask::Wait(Wait {
                    undoable: true,
                    ..Wait::on(&|runtime| self.holders(runtime, read.from, mode))
                }),
            );
        }
        self.hold(took.event, mode, site)
    }

    /// Notes that the lock has been taken by that event.
    fn hold(&self, event: EventId, mode: Mode, site: Site) -> Taken {
        self.say(site, "locks");
        self.held(|held| {
            let is_free = |number: &u32| !held.contains_key(&(event.thread, *number));
            let number = (0..).find(is_free).expect("they are few");
            held.insert((event.thread, number), event);
            Taken { number, mode, site }
        })
    }

    fn held<R>(&self, look: impl FnOnce(&mut Held) -> R) -> R {
        look(&mut self.held.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The event that took the lock.
    pub fn taken_by(&self, taken: Taken) -> EventId {
        self.held(|held| held[&(current(), taken.number)])
    }

    /// The events that have taken the lock so far.
    pub fn takings(&self) -> Vec<EventId> {
        let Some(loc) = self.object.loc() else {
            return Vec::new();
        };
        with(|runtime| {
            let writes = runtime.graph.writes(loc).iter().copied();
            let takes = |&write: &EventId| runtime.graph.value(loc, write) != 0;
            let has_happened = |write: &EventId| write.index < runtime.events_of(write.thread);
            writes.filter(takes).filter(has_happened).collect()
        })
    }

    /// Who has the lock alone shares it from now on.
    #[inline(never)]
    pub fn downgrade(&self, taken: Taken, site: Site) -> Taken {
        scrubbed(|| self.let_share(taken, site))
    }

    fn let_share(&self, taken: Taken, site: Site) -> Taken {
        let index = self.taken_by(taken).index;
        let write = Ask::Write {
            object: &self.object,
            initial: 0,
            order: Order::Release,
            value: Mode::Shared.value(),
            kind: WriteKind::Unlock { taken: index },
        };
        let event = ask(Call::at(site), write).event;
        self.say(site, "lets others share");
        self.held(|held| held.insert((event.thread, taken.number), event));
        Taken {
            mode: Mode::Shared,
            site,
            ..taken
        }
    }

    /// Gives the lock back.
    #[inline(never)]
    pub fn unlock(&self, taken: Taken) {
        scrubbed(|| self.give_back(taken));
    }

    fn give_back(&self, taken: Taken) {
        let site = crate::engine::site::drop_site(taken.site);
        let event = self.taken_by(taken);
        let need = |_: &Runtime| Some(vec![event]);
        let give_back = match taken.mode {
            Mode::Alone => Ask::Write {
                object: &self.object,
                initial: 0,
                order: Order::Release,
                value: 0,
                kind: WriteKind::Unlock { taken: event.index },
            },
            Mode::Shared => Ask::Wait(Wait {
                undoable: true,
                ..Wait::on(&need)
            }),
        };
        ask(Call::at(site), give_back);
        self.held(|held| held.remove(&(event.thread, taken.number)));
        self.say(site, "unlocks");
    }

    /// Whether who reads `from` has others before it that it must wait for, or that one it shares the lock with
    /// has waited for.
    fn is_behind(&self, from: EventId, value: u64) -> bool {
        !from.is_init() && value != 0
    }

    /// The events by which those who have the lock up to `from`, and the last who had it alone, give it back; `None`
    /// as long as one has not.
    fn holders(&self, runtime: &Runtime, from: EventId, mode: Mode) -> Option<Vec<EventId>> {
        let loc = self.object.loc()?;
        let mut after = Vec::new();
        let mut place = runtime.graph.place(loc, from);
        while let Some(taken) = runtime
            .graph
            .at_place(loc, place)
            .filter(|write| !write.is_init())
        {
            match runtime.graph.value(loc, taken) {
                0 => {
                    after.push(taken);
                    break;
                }
                1 => {
                    let unlock = runtime.graph.unlock_of(loc, taken)?;
                    after.push(unlock);
                    if mode == Mode::Alone && runtime.graph.value(loc, unlock) == 2 {
                        after.push(runtime.graph.end_of_share(unlock)?);
                    }
                    break;
                }
                _ if mode == Mode::Alone => after.push(runtime.graph.end_of_share(taken)?),
                _ => {}
            }
            place -= 1;
        }
        Some(after)
    }

    fn waits(&self, runtime: &Runtime) -> String {
        let (kind, made) = (self.kind, self.object.made().line());
        let taken = self
            .object
            .loc()
            .map_or(&[][..], |loc| runtime.graph.writes(loc));
        let holder = taken.iter().find(|&&write| {
            let value = runtime
                .graph
                .value(self.object.loc().unwrap_or_default(), write);
            value != 0 && self.is_held(runtime, write, value)
        });
        let holder = holder.map_or(String::new(), |write| {
            format!(", held by {}", runtime.name(write.thread))
        });
        format!("waits for the {kind} made on line {made}{holder}")
    }

    fn is_held(&self, runtime: &Runtime, taken: EventId, value: u64) -> bool {
        match value {
            1 => self.holders(runtime, taken, Mode::Shared).is_none(),
            _ => runtime.graph.end_of_share(taken).is_none(),
        }
    }

    fn say(&self, site: Site, verb: &str) {
        with(|runtime| {
            if runtime.is_traced() {
                runtime.say(
                    site,
                    format!(
                        "{verb} the {} made on line {}",
                        self.kind,
                        self.object.made().line()
                    ),
                    &[],
                );
            }
        });
    }
}
