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
mod sync;

use super::event::{EventId, Label, Loc, Order, Rmw, Update, WriteKind};
use super::graph::Graph;
pub use sync::Sync;

/// Whether the model allows the graph.
pub fn consistent(graph: &Graph) -> bool {
    if !atomic(graph) {
        return false;
    }
    let sync = Sync::of(graph);
    coherent(graph, &sync) && psc::acyclic(graph, &sync)
}

/// No write comes between the two halves of a read-modify-write.
///
/// One that waits for a lock reads from whoever holds it; that holder's unlock then comes between them.
fn atomic(graph: &Graph) -> bool {
    graph.locations.iter().all(|location| {
        let before = |index: usize| {
            index
                .checked_sub(1)
                .map_or(EventId::INIT, |index| location.writes[index])
        };
        location
            .writes
            .iter()
            .enumerate()
            .all(|(index, &write)| match graph.event(write).label {
                Label::Write {
                    kind: WriteKind::Plain, ..
                } => true,
                Label::Write {
                    kind: WriteKind::Unlock { taken },
                    ..
                } => before(index) == EventId { index: taken, ..write },
                _ => {
                    let (source, previous) = (graph.update_source(write), before(index));
                    source == previous || graph.taken_for(previous) == Some(source)
                }
            })
    })
}

/// The order a read has: that of failure for a read-modify-write that finds it has nothing to write.
pub fn read_order(graph: &Graph, loc: Loc, from: EventId, order: Order, rmw: Option<Rmw>) -> Order {
    let failure = match rmw.map(|rmw| rmw.update) {
        Some(Update::CompareExchange { failure, .. }) => failure,
        Some(Update::TryLock) => Order::Relaxed,
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

/// Happens-before agrees with the order of every location: the four shapes of coherence (write-write,
/// write-read, read-write, read-read) for each two accesses of a location.
fn coherent(graph: &Graph, sync: &Sync) -> bool {
    let mut accesses: Vec<Vec<Access>> = Vec::new();
    accesses.resize_with(graph.locations.len(), Vec::new);
    for (loc, location) in graph.locations.iter().enumerate() {
        for (index, &id) in location.writes.iter().enumerate() {
            accesses[loc].push(Access {
                id,
                place: index + 1,
                writes: true,
            });
        }
    }
    for id in graph.ids() {
        if let Label::Read { loc, .. } = graph.event(id).label {
            let place = graph.place(loc, graph.event(id).from);
            accesses[loc as usize].push(Access {
                id,
                place,
                writes: false,
            });
        }
    }
    accesses.iter().all(|accesses| {
        accesses.iter().all(|first| {
            accesses
                .iter()
                .all(|second| !sync.before(first.id, second.id) || agrees(first, second))
        })
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
