//! Atomic accesses of 64 bits, which may be of the counts inside an `Arc`.

use super::hooks::{order, with_return_address};
use super::owners::Owners;
use super::{BUSY, exclusively};
use crate::engine::object::Object;
use crate::engine::runtime::{Ask, Call, Read, active, ask, current, try_with, with};
use crate::model::event::{Rmw, ThreadId, Update, WriteKind};
use std::ffi::c_int;
use std::sync::atomic::{AtomicU64, Ordering::SeqCst};

/// An atomic access as the instrumentation tells of it.
#[derive(Clone, Copy)]
struct Counting {
    address: *mut u64,
    order: c_int,
    code: usize,
}

impl Counting {
    fn memory(&self) -> &AtomicU64 {
        // SAFETY: the address is that of an atomic which the program accesses now.
        unsafe { AtomicU64::from_ptr(self.address) }
    }

    /// The object in the graph, if the count is part of it.
    fn object(&self) -> Option<&'static Object> {
        if !active() || BUSY.get() {
            return None;
        }
        exclusively(|| try_with(|runtime| runtime.owners.object(self.address.addr(), self.code)))
            .flatten()
    }

    /// Notes an access of a count that is not part of the graph.
    fn note(&self, looks: bool) {
        self.with_owners(|owners, thread, count, clock| {
            owners.access(self.address.addr(), self.code, thread, count, looks, clock);
        });
    }

    /// Does something with the counts of the program, unless this crate is at work itself.
    fn with_owners(&self, work: impl FnOnce(&mut Owners, ThreadId, u16, &[u16])) {
        if active() && !BUSY.get() {
            exclusively(|| {
                try_with(|runtime| {
                    let thread = current();
                    let (count, clock) = (runtime.events_of(thread), runtime.clock_of(thread));
                    work(&mut runtime.owners, thread, count, &clock);
                })
            });
        }
    }

    fn load(&self) -> u64 {
        match self.object() {
            Some(object) => exclusively(|| self.ask_to_read(object, None).0),
            None => {
                self.note(true);
                self.memory().load(SeqCst)
            }
        }
    }

    fn store(&self, value: u64) {
        if let Some(object) = self.object() {
            let (order, initial) = (order(self.order), self.memory().load(SeqCst));
            let write = Ask::Write {
                object,
                initial,
                order,
                value,
                kind: WriteKind::Plain,
            };
            exclusively(|| ask(self.call(), write));
        } else {
            self.note(false);
        }
        self.memory().store(value, SeqCst);
    }

    /// A read-modify-write; returns the value read.
    fn update(&self, rmw: Rmw, looks: bool) -> u64 {
        let read = match self.object() {
            Some(object) => exclusively(|| self.ask_to_update(object, rmw)),
            None => {
                self.note(looks);
                self.memory().load(SeqCst)
            }
        };
        if let Some(value) = rmw.written(read) {
            self.memory().store(value, SeqCst);
        }
        read
    }

    fn call(&self) -> Call<'static> {
        Call::at(with(|runtime| runtime.threads[current() as usize].site))
    }

    fn ask_to_read(
        &self,
        object: &Object,
        rmw: Option<Rmw>,
    ) -> (u64, crate::model::event::EventId) {
        let initial = self.memory().load(SeqCst);
        let read = ask(
            self.call(),
            Ask::Read(Read {
                initial,
                rmw,
                ..Read::of(object, order(self.order))
            }),
        );
        (read.value, read.from)
    }

    fn ask_to_update(&self, object: &Object, rmw: Rmw) -> u64 {
        let (read, source) = self.ask_to_read(object, Some(rmw));
        if let Some(value) = rmw.written(read) {
            ask(
                self.call(),
                Ask::Update {
                    object,
                    order: order(self.order),
                    value,
                    source,
                },
            );
        }
        read
    }
}

extern "C" fn load(address: *mut u64, order: c_int, code: usize) -> u64 {
    Counting {
        address,
        order,
        code,
    }
    .load()
}

extern "C" fn store(address: *mut u64, value: u64, order: c_int, code: usize) {
    Counting {
        address,
        order,
        code,
    }
    .store(value);
}

extern "C" fn exchange(address: *mut u64, value: u64, order: c_int, code: usize) -> u64 {
    Counting {
        address,
        order,
        code,
    }
    .update(Rmw::word(Update::Swap, value), true)
}

extern "C" fn add(address: *mut u64, value: u64, order: c_int, code: usize) -> u64 {
    Counting {
        address,
        order,
        code,
    }
    .update(Rmw::word(Update::Add, value), false)
}

extern "C" fn subtract(address: *mut u64, value: u64, order: c_int, code: usize) -> u64 {
    let counting = Counting {
        address,
        order,
        code,
    };
    let is_modeled = counting.object().is_some();
    let looks = try_with(|runtime| runtime.owners.takes_out).unwrap_or(false);
    let read = counting.update(Rmw::word(Update::Sub, value), looks);
    let address = address.addr();
    counting.with_owners(|owners, thread, _, clock| {
        if !is_modeled {
            owners.release(address, thread, clock);
        }
        if read == 1 {
            owners.begin_drop(address, thread, clock);
        }
        owners.end_drop(address, thread);
    });
    read
}

extern "C" fn compare_exchange(
    address: *mut u64,
    expected: u64,
    new: u64,
    success: c_int,
    failure: c_int,
    code: usize,
) -> u64 {
    let update = Update::CompareExchange {
        expected,
        failure: order(failure),
    };
    Counting {
        address,
        order: success,
        code,
    }
    .update(Rmw::word(update, new), true)
}

with_return_address!(__tsan_atomic64_load, "rdx", "x2", load);
with_return_address!(__tsan_atomic64_store, "rcx", "x3", store);
with_return_address!(__tsan_atomic64_exchange, "rcx", "x3", exchange);
with_return_address!(__tsan_atomic64_fetch_add, "rcx", "x3", add);
with_return_address!(__tsan_atomic64_fetch_sub, "rcx", "x3", subtract);
with_return_address!(
    __tsan_atomic64_compare_exchange_val,
    "r9",
    "x5",
    compare_exchange
);
