//! Standard output: all prints are in one order, and that is all they do. A print synchronizes nothing,
//! so it hides no data race.

use crate::engine::object::Object;
use crate::engine::runtime::{Ask, Call, Read, ask, stop, with};
use crate::model::event::{Order, Rmw, STDOUT, Update};
use std::fmt;
use std::panic::Location;

/// Standard output in the graph: 0 while it is open, 1 once the process has ended.
static OUTPUT: Object = Object::at(STDOUT);

/// Prints.
#[doc(hidden)]
#[track_caller]
pub fn print_to_stdout(arguments: fmt::Arguments<'_>) {
    write_to_stdout(fmt::format(arguments).as_bytes());
}

/// Writes bytes to standard output.
#[track_caller]
pub(crate) fn write_to_stdout(bytes: &[u8]) {
    let site = Location::caller();
    take_output(Call::at(site), 0);
    with(|runtime| {
        runtime.print(bytes);
        if runtime.is_traced() {
            runtime.say(
                site,
                format!(
                    "prints {:?}",
                    String::from_utf8_lossy(bytes).trim_end_matches('\n')
                ),
                bytes,
            );
        }
    });
}

/// Takes the next place in the order of standard output, leaving `value` there;
/// a thread that finds the process ended does not go on.
pub(crate) fn take_output(call: Call<'_>, value: u64) {
    let update = Update::CompareExchange {
        expected: 0,
        failure: Order::Relaxed,
    };
    let rmw = Some(Rmw {
        update,
        operand: value,
        bits: 64,
    });
    let (object, order) = (&OUTPUT, Order::Relaxed);
    let read = ask(
        call,
        Ask::Read(Read {
            rmw,
            ..Read::of(object, order)
        }),
    );
    if read.value != 0 {
        stop();
    }
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
