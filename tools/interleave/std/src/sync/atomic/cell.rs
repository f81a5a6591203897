//! What all atomics are made of: a value of up to 64 bits with an object's name.

use super::Ordering;
use crate::engine::object::{Object, Site};
use crate::engine::runtime::{Ask, Call, Read, Turn, ask, with};
use crate::engine::stack::scrubbed;
use crate::model::event::{EventId, Order, Rmw, WriteKind};
use std::ptr::{self, with_exposed_provenance_mut, without_provenance_mut};
use std::sync::atomic::{AtomicPtr, Ordering::Relaxed};

/// The ordering's name in the model.
pub fn model_order(order: Ordering) -> Order {
    match order {
        Ordering::Relaxed => Order::Relaxed,
        Ordering::Acquire => Order::Acquire,
        Ordering::Release => Order::Release,
        Ordering::AcqRel => Order::AcqRel,
        _ => Order::SeqCst,
    }
}

/// An atomic value. In memory it has the last value of its modification order,
/// as a pointer, so that one made in a constant may be a pointer.
pub struct Cell {
    object: Object,
    value: AtomicPtr<()>,
}

impl Cell {
    #[track_caller]
    pub const fn new(value: u64) -> Cell {
        Cell::of_pointer(without_provenance_mut(value as usize))
    }

    #[track_caller]
    pub const fn of_pointer(pointer: *mut ()) -> Cell {
        Cell {
            object: Object::new(),
            value: AtomicPtr::new(pointer),
        }
    }

    /// The last value, for who has the atomic to itself.
    pub fn last(&self) -> u64 {
        self.value.load(Relaxed).expose_provenance() as u64
    }

    /// The memory of the value, for who has the atomic to itself: from then on it is a new one.
    /// Values are little-endian, so a narrower one is at the same address.
    pub fn memory(&mut self) -> *mut () {
        self.object.forget();
        ptr::from_mut(self.value.get_mut()).cast()
    }

    #[inline(never)]
    pub fn load(&self, order: Ordering, site: Site, show: fn(u64) -> String) -> u64 {
        assert!(
            !matches!(order, Ordering::Release),
            "there is no such thing as a release load"
        );
        assert!(
            !matches!(order, Ordering::AcqRel),
            "there is no such thing as an acquire-release load"
        );
        let turn = Turn::here(&self.object);
        scrubbed(|| self.read(order, turn, site, show))
    }

    fn read(&self, order: Ordering, turn: Turn, site: Site, show: fn(u64) -> String) -> u64 {
        let (object, initial, order_) = (&self.object, self.last(), model_order(order));
        let asked = Ask::Read(Read {
            initial,
            turn,
            ..Read::of(object, order_)
        });
        let read = ask(Call::at(site), asked);
        self.say(site, || {
            format!(
                "reads {}{} ({order:?})",
                show(read.value),
                self.source(read.from)
            )
        });
        read.value
    }

    #[inline(never)]
    pub fn store(&self, value: u64, order: Ordering, site: Site, show: fn(u64) -> String) {
        assert!(
            !matches!(order, Ordering::Acquire),
            "there is no such thing as an acquire store"
        );
        assert!(
            !matches!(order, Ordering::AcqRel),
            "there is no such thing as an acquire-release store"
        );
        let (object, initial, order_) = (&self.object, self.last(), model_order(order));
        let write = ask(
            Call::at(site),
            Ask::Write {
                object,
                initial,
                order: order_,
                value,
                kind: WriteKind::Plain,
            },
        );
        self.keep(value, write.newest);
        self.say(site, || {
            format!(
                "writes {}{} ({order:?})",
                show(value),
                if write.newest {
                    ""
                } else {
                    ", before a write already made"
                }
            )
        });
    }

    /// A read-modify-write; the value read, and the value written unless it was a compare-exchange that failed.
    #[inline(never)]
    pub fn update(
        &self,
        rmw: Rmw,
        order: Ordering,
        site: Site,
        show: fn(u64) -> String,
    ) -> (u64, Option<u64>) {
        let turn = Turn::here(&self.object);
        scrubbed(|| self.read_and_write(rmw, order, turn, site, show))
    }

    fn read_and_write(
        &self,
        rmw: Rmw,
        order: Ordering,
        turn: Turn,
        site: Site,
        show: fn(u64) -> String,
    ) -> (u64, Option<u64>) {
        let (object, initial, order_) = (&self.object, self.last(), model_order(order));
        let asked = Ask::Read(Read {
            initial,
            rmw: Some(rmw),
            turn,
            ..Read::of(object, order_)
        });
        let read = ask(Call::at(site), asked);
        let written = rmw.written(read.value);
        if let Some(value) = written {
            let write = ask(
                Call::at(site),
                Ask::Update {
                    object,
                    order: order_,
                    value,
                    source: read.from,
                },
            );
            self.keep(value, write.newest);
        }
        self.say(site, || {
            let source = self.source(read.from);
            let then = written.map_or("and leaves it".into(), |value| {
                format!("and writes {}", show(value))
            });
            format!("reads {}{source} {then} ({order:?})", show(read.value))
        });
        (read.value, written)
    }

    fn keep(&self, value: u64, newest: bool) {
        if newest {
            self.value
                .store(with_exposed_provenance_mut(value as usize), Relaxed);
        }
    }

    /// Says where a value read comes from, if it is not the latest.
    fn source(&self, from: EventId) -> String {
        with(|runtime| {
            let Some(loc) = self.object.loc() else {
                return String::new();
            };
            let newer = runtime.written_since(loc, from);
            if newer == 0 {
                String::new()
            } else {
                format!(", {newer} behind the latest")
            }
        })
    }

    fn say(&self, site: Site, text: impl FnOnce() -> String) {
        if with(|runtime| runtime.is_traced()) {
            let name = self.object.made();
            let text = format!("{} [atomic made on line {}]", text(), name.line());
            with(|runtime| runtime.say(site, text, &[]));
        }
    }
}
