//! RC11, the memory model: which execution graphs are consistent.
//!
//! Source: Lahav, Vafeiadis, Kang, Hur and Dreyer, "Repairing Sequential Consistency in C/C++11" (PLDI 2017),
//! section 4, with the release sequences of C++20 (P0982: a store heads a run of read-modify-writes only).
//! The four axioms:
//!
//! - *coherence*: happens-before followed by extended coherence order is irreflexive ([`coherent`]);
//! - *atomicity*: nothing is written between the two halves of a read-modify-write ([`atomic`]);
//! - *SC*: the partial SC order is acyclic ([`psc`]);
//! - *no thin air*: program order and reads-from together are acyclic, which the search gives by construction:
//!   a read only reads from a write that is not in its future. This is what excludes load buffering.

mod psc;
mod view;

use super::event::{EventId, Label, Loc, Order, Rmw, Update, WriteKind};
use super::graph::Graph;
pub use view::View;

/// Whether the model allows a graph that it allowed before the last change to an event of `loc`, which is the last
/// of its thread. Happens-before is not affected beyond that event, and with it the axioms of other locations.
pub fn consistent(graph: &Graph, loc: Loc) -> bool {
    atomic(graph, loc) && coherent(graph, loc) && psc::acyclic(graph)
}

/// Whether `first` happens before `second` and is not it.
pub fn before(graph: &Graph, first: EventId, second: EventId) -> bool {
    let clock = &graph.event(second).view.clock;
    first != second
        && clock
            .get(first.thread as usize)
            .is_some_and(|&count| count > first.index)
}

/// No write comes between the two halves of a read-modify-write.
///
/// One that waits for a lock reads from whoever holds it; that holder's unlock then comes between them.
fn atomic(graph: &Graph, loc: Loc) -> bool {
    let writes = graph.writes(loc);
    let before = |index: usize| {
        index
            .checked_sub(1)
            .map_or(EventId::INIT, |index| writes[index])
    };
    writes
        .iter()
        .enumerate()
        .all(|(index, &write)| match graph.event(write).label {
            Label::Write {
                kind: WriteKind::Plain,
                ..
            } => true,
            Label::Write {
                kind: WriteKind::Unlock { taken },
                ..
            } => {
                before(index)
                    == EventId {
                        index: taken,
                        ..write
                    }
            }
            _ => {
                let (source, previous) = (graph.update_source(write), before(index));
                source == previous || graph.taken_for(previous) == Some(source)
            }
        })
}

/// The order a read has: that of failure for a read-modify-write that finds it has nothing to write.
pub fn read_order(graph: &Graph, loc: Loc, from: EventId, order: Order, rmw: Option<Rmw>) -> Order {
    let failure = match rmw.map(|rmw| rmw.update) {
        Some(Update::CompareExchange { failure, .. }) => failure,
        Some(Update::TryLock) => Order::Relaxed,
        Some(Update::Send) => Order::Acquire,
        _ => return order,
    };
    let fails = rmw.is_some_and(|rmw| rmw.written(graph.value(loc, from)).is_none());
    if fails { failure } else { order }
}

/// An access of a location: where in the location's order it stands, and whether it writes there.
struct Access {
    id: EventId,
    place: usize,
    writes: bool,
}

/// Happens-before agrees with the order of a location: the four shapes of coherence (write-write,
/// write-read, read-write, read-read) for each two of its accesses.
fn coherent(graph: &Graph, loc: Loc) -> bool {
    let place_of = |index: usize| index + 1;
    let writes = graph.writes(loc).iter().enumerate();
    let mut accesses: Vec<Access> = writes
        .map(|(index, &id)| Access {
            id,
            place: place_of(index),
            writes: true,
        })
        .collect();
    accesses.extend(graph.reads(loc).map(|id| Access {
        id,
        place: graph.place(loc, graph.event(id).from),
        writes: false,
    }));
    accesses.iter().all(|first| {
        accesses
            .iter()
            .all(|second| agrees(first, second) || !before(graph, first.id, second.id))
    })
}

/// Whether two accesses may happen one before the other.
fn agrees(first: &Access, second: &Access) -> bool {
    match (first.writes, second.writes) {
        (false, true) => first.place < second.place,
        (true, true) => first.place < second.place,
        (_, false) => first.place <= second.place,
    }
}
