//! Parking: each thread has a token. `unpark` makes it available, `park` waits for it and takes it.

use super::current;
use super::handle::Thread;
use crate::engine::object::{Object, Site};
use crate::engine::runtime::{Ask, Call, Read, Runtime, Turn, ask, with};
use crate::model::event::{Order, Rmw, ThreadId, Update};
use std::panic::Location;
use std::time::Duration;

/// As `std::thread::park`. It does not return without a reason.
#[track_caller]
pub fn park() {
    let me = current();
    take(me.token(), Update::Token, Location::caller());
}

/// As `std::thread::park_timeout`. The time may run out at any moment, so it takes the token if it is there;
/// waiting for it and then taking it is parking later.
#[track_caller]
pub fn park_timeout(_duration: Duration) {
    let me = current();
    let update = Update::CompareExchange {
        expected: 1,
        failure: Order::Relaxed,
    };
    take(me.token(), update, Location::caller());
}

#[inline(never)]
fn take(object: &Object, update: Update, site: Site) {
    let blocked = |_: &Runtime| "is parked".into();
    let (order, rmw) = (Order::Acquire, Rmw::word(update, 0));
    let call = Call {
        site,
        blocked: &blocked,
    };
    let turn = if update == Update::Token {
        Turn::Never
    } else {
        Turn::here(object)
    };
    let read = ask(
        call,
        Ask::Read(Read {
            rmw: Some(rmw),
            turn,
            ..Read::of(object, order)
        }),
    );
    if let Some(value) = rmw.written(read.value) {
        ask(
            call,
            Ask::Update {
                object,
                order,
                value,
                source: read.from,
            },
        );
    }
    let words = if read.value == 1 {
        "is parked, and goes on: it has been unparked"
    } else {
        "is parked until the time runs out"
    };
    with(|runtime| runtime.say(site, words.into(), &[]));
}

impl Thread {
    #[track_caller]
    pub fn unpark(&self) {
        give(self.token(), self.number, Location::caller());
    }
}

#[inline(never)]
fn give(object: &Object, thread: ThreadId, site: Site) {
    let (order, rmw) = (Order::Release, Rmw::word(Update::Swap, 1));
    let read = ask(
        Call::at(site),
        Ask::Read(Read {
            rmw: Some(rmw),
            ..Read::of(object, order)
        }),
    );
    ask(
        Call::at(site),
        Ask::Update {
            object,
            order,
            value: 1,
            source: read.from,
        },
    );
    with(|runtime| {
        let text = format!("unparks {}", runtime.name(thread));
        runtime.say(site, text, &[]);
    });
}
