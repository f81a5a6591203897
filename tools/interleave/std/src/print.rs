//! Standard output: all prints are in one order, and that is all they do. A print synchronizes nothing,
//! so it hides no data race.
//!
//! In the graph, its location holds 0 while it is open, 1 while a thread has it locked, 2 once the process has ended.

use crate::engine::object::Object;
use crate::engine::runtime::{Answer, Ask, Call, Read, Runtime, Wait, ask, current, stop, with};
use crate::model::event::{EventId, Order, Rmw, STDOUT, ThreadId, Update, WriteKind};
use std::fmt;
use std::panic::Location;
use std::sync::{Mutex, PoisonError};

/// The value once the process has ended.
const ENDED: u64 = 2;

static OUTPUT: Object = Object::at(STDOUT);

/// The thread that has standard output locked, how often, and since which event.
static HOLDER: Mutex<Option<(ThreadId, usize, EventId)>> = Mutex::new(None);

fn holder<R>(look: impl FnOnce(&mut Option<(ThreadId, usize, EventId)>) -> R) -> R {
    look(&mut HOLDER.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Prints.
#[doc(hidden)]
#[track_caller]
pub fn print_to_stdout(arguments: fmt::Arguments<'_>) {
    write_to_stdout(fmt::format(arguments).as_bytes());
}

/// Writes bytes to standard output.
#[inline(never)]
#[track_caller]
pub(crate) fn write_to_stdout(bytes: &[u8]) {
    let site = Location::caller();
    if !holder(|holder| holder.is_some_and(|(thread, ..)| thread == current())) {
        take_output(Call::at(site), 0);
    }
    with(|runtime| {
        runtime.print(bytes);
        if runtime.is_traced() {
            let text = String::from_utf8_lossy(bytes);
            runtime.say(
                site,
                format!("prints {:?}", text.trim_end_matches('\n')),
                bytes,
            );
        }
    });
}

/// Ends what can be printed.
pub(crate) fn close_output(call: Call<'_>) {
    take_output(call, ENDED);
}

/// Takes the next place in the order of standard output, leaving `value` there;
/// a thread that finds the process ended does not go on.
fn take_output(call: Call<'_>, value: u64) -> Answer {
    let blocked = |_: &Runtime| match holder(|holder| *holder) {
        Some((thread, ..)) => format!("waits for standard output, locked by thread {thread}"),
        None => "waits for standard output".into(),
    };
    let call = Call {
        blocked: &blocked,
        ..call
    };
    let (object, order) = (&OUTPUT, Order::Relaxed);
    let rmw = Some(Rmw::word(Update::Output, value));
    let read = ask(
        call,
        Ask::Read(Read {
            rmw,
            ..Read::of(object, order)
        }),
    );
    if read.value == ENDED {
        stop();
    }
    let took = ask(
        call,
        Ask::Update {
            object,
            order,
            value,
            source: read.from,
        },
    );
    if read.value == 1 {
        let need = |runtime: &Runtime| {
            let unlock = runtime.graph.unlock_of(STDOUT, read.from);
            unlock.map(|unlock| vec![unlock])
        };
        ask(call, Ask::Wait(Wait::on(&need)));
    }
    took
}

/// Locks standard output for the calling thread, which may have it locked already.
#[inline(never)]
#[track_caller]
pub(crate) fn lock_output() {
    let (site, me) = (Location::caller(), current());
    let is_mine = holder(|holder| match holder {
        Some((thread, depth, _)) if *thread == me => {
            *depth += 1;
            true
        }
        _ => false,
    });
    if !is_mine {
        let took = take_output(Call::at(site), 1);
        holder(|holder| *holder = Some((me, 1, took.event)));
        with(|runtime| runtime.say(site, "locks standard output".into(), &[]));
    }
}

/// Gives it back.
#[inline(never)]
pub(crate) fn unlock_output() {
    let taken = holder(|holder| {
        let (_, depth, taken) = holder.as_mut().expect("it is locked");
        *depth -= 1;
        (*depth == 0).then_some(*taken)
    });
    if let Some(taken) = taken {
        holder(|holder| *holder = None);
        let site = with(|runtime| runtime.threads[taken.thread as usize].site);
        let kind = WriteKind::Unlock { taken: taken.index };
        ask(
            Call::at(site),
            Ask::Write {
                object: &OUTPUT,
                initial: 0,
                order: Order::Relaxed,
                value: 0,
                kind,
            },
        );
        with(|runtime| runtime.say(site, "unlocks standard output".into(), &[]));
    }
}
