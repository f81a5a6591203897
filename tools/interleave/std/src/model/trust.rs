//! TruSt: visiting every consistent execution graph exactly once, without remembering any.
//!
//! Source: Kokologiannakis, Marmanis, Gladstein and Vafeiadis, "Truly Stateless, Optimal Dynamic Partial Order
//! Reduction" (POPL 2022), algorithm 1. An execution adds events one by one, each in the way that is always
//! consistent: a read reads the last write, a write comes last ([`crate::engine`]). This module then finds,
//! for each event so added, the graphs that differ in it:
//!
//! - *forward*: it could have read another write, or been written at another place ([`forward`]);
//! - *backward*: a write could have been read by an earlier read, in which case everything added since that
//!   read is undone, unless the write rests on it ([`backward`]). That is done only if all of what is undone had
//!   been added in the ordinary way ([`added_last`]), so that each graph has one parent.
//!
//! A read-modify-write is two events. Its reading half may try a write that another one has already taken;
//! the graph so made is inconsistent by itself, but the writing half may then be read by that other one.

use super::event::{EventId, Label, Loc, Rmw, ThreadId, WriteKind};
use super::graph::{Choice, Graph};
use super::rc11::consistent;
use super::record::{Record, apply};

/// The graph an execution ends with, and the graphs it leaves to explore.
pub struct Expansion {
    pub graph: Graph,
    pub alternatives: Vec<Graph>,
}

/// Follows an execution from the graph it was given.
pub fn expand(start: &Graph, records: &[Record]) -> Expansion {
    let mut graph = start.clone();
    let mut alternatives = Vec::new();
    for record in records {
        match record {
            Record::Blocked { thread, label } => {
                forward(&graph, *thread, label, Choice::None, &mut alternatives)
            }
            Record::Added {
                thread,
                label,
                choice,
            } => forward(&graph, *thread, label, *choice, &mut alternatives),
            _ => {}
        }
        let added = apply(&mut graph, record);
        if let Some(write) =
            added.filter(|&added| matches!(graph.event(added).label, Label::Write { .. }))
        {
            backward(&graph, write, &mut alternatives);
        }
    }
    Expansion {
        graph,
        alternatives,
    }
}

/// The other ways to add an event than the one `taken`.
fn forward(graph: &Graph, thread: ThreadId, label: &Label, taken: Choice, found: &mut Vec<Graph>) {
    match *label {
        Label::Read {
            loc, rmw, ref span, ..
        } => {
            for source in graph.sources(loc, span) {
                if Choice::From(source) != taken && may_take(graph, loc, source, rmw) {
                    forward_read(graph, thread, label, source, taken == Choice::None, found);
                }
            }
        }
        Label::Write {
            loc,
            kind: WriteKind::Plain,
            ..
        } => {
            let places = 1..=graph.writes(loc).len() + 1;
            for choice in places.map(Choice::Place).filter(|&choice| choice != taken) {
                offer(with(graph, thread, label, choice), loc, found);
            }
        }
        Label::Choose { among } => {
            let picks = (0..among)
                .map(Choice::Picked)
                .filter(|&choice| choice != taken);
            found.extend(picks.map(|choice| with(graph, thread, label, choice)));
        }
        _ => {}
    }
}

/// Whether a read may try to read from `source`: one that waits only reads what it waits for.
fn may_take(graph: &Graph, loc: Loc, source: EventId, rmw: Option<Rmw>) -> bool {
    rmw.is_none_or(|rmw| rmw.may_read(graph.value(loc, source)))
}

/// A read from `source`; if it is half of a read-modify-write, also its other half.
fn forward_read(
    graph: &Graph,
    thread: ThreadId,
    label: &Label,
    source: EventId,
    blocked: bool,
    found: &mut Vec<Graph>,
) {
    let &Label::Read {
        loc, rmw, ref span, ..
    } = label
    else {
        return;
    };
    let blocked = blocked && span.failed.is_empty();
    let read = with(graph, thread, label, Choice::From(source));
    let Some(write) = second_half(graph, label, source) else {
        if !blocked {
            offer(read, loc, found);
        }
        return;
    };
    debug_assert!(rmw.is_some());
    let both = with(
        &read,
        thread,
        &write,
        Choice::Place(read.place(loc, source) + 1),
    );
    if graph.updater_of(loc, source).is_some() {
        let added = EventId {
            thread,
            index: both.len(thread) as u16 - 1,
        };
        backward(&both, added, found);
    } else if !blocked && consistent(&both, loc) {
        found.push(read);
    }
}

/// The writing half that follows a reading half which reads from `source`, if it does write.
fn second_half(graph: &Graph, label: &Label, source: EventId) -> Option<Label> {
    let Label::Read {
        loc, order, rmw, ..
    } = *label
    else {
        return None;
    };
    let value = rmw?.written(graph.value(loc, source))?;
    Some(Label::Write {
        loc,
        order,
        value,
        kind: WriteKind::Update,
    })
}

/// The graphs in which an earlier read reads from `write`, which has just been added.
fn backward(graph: &Graph, write: EventId, found: &mut Vec<Graph>) {
    let Label::Write { loc, kind, .. } = graph.event(write).label else {
        return;
    };
    let past = &graph.event(write).past;
    for read in graph.ids() {
        let event = graph.event(read);
        let Label::Read {
            loc: read_loc,
            rmw,
            span,
            ..
        } = &event.label
        else {
            continue;
        };
        if *read_loc != loc
            || graph.is_past(read, past)
            || !may_be_moved(*rmw, kind)
            || !added_last(graph, read, write)
        {
            continue;
        }
        let kept = |id: EventId| graph.is_past(id, past) || graph.event(id).stamp <= event.stamp;
        if !graph
            .ids()
            .filter(|&id| !kept(id))
            .all(|id| added_last(graph, id, write))
        {
            continue;
        }
        let mut revisited = graph.restricted(|id, _| kept(id));
        revisited.restamp(write);
        let places = match kind {
            WriteKind::Plain => 1..=revisited.writes(loc).len(),
            _ => revisited.place(loc, write)..=revisited.place(loc, write),
        };
        for place in places {
            let mut candidate = revisited.clone();
            candidate.move_write(loc, write, place);
            if candidate.admits(span, place, write) {
                candidate.set_from(read, write);
                offer_revisit(candidate, read, found);
            }
        }
    }
}

/// Whether a read may be made to read from a write of this kind: one that waits for a lock
/// waits behind another that takes it, which says all; the unlock then follows by itself.
fn may_be_moved(rmw: Option<Rmw>, kind: WriteKind) -> bool {
    !(matches!(kind, WriteKind::Unlock { .. }) && rmw.is_some_and(Rmw::waits_for_holder))
}

/// Whether `id` was added in the ordinary way, seen from just before `write`: a read reads the last write
/// and a write is the last one, among what was added earlier and what `write` rests on.
/// (`IsMaximallyAdded` of the paper.)
fn added_last(graph: &Graph, id: EventId, write: EventId) -> bool {
    let (event, past) = (graph.event(id), &graph.event(write).past);
    let known = |other: EventId| {
        other != write
            && (other.is_init()
                || graph.event(other).stamp <= event.stamp
                || graph.is_past(other, past))
    };
    match event.label {
        Label::Read { loc, ref span, .. } => {
            let places = (0..=graph.writes(loc).len()).rev();
            let mut sources = places.filter_map(|place| Some((place, graph.at_place(loc, place)?)));
            let last =
                sources.find(|&(place, source)| known(source) && graph.admits(span, place, source));
            let last = last.map(|(_, source)| source);
            last == Some(event.from)
                || last.is_some_and(|last| graph.taken_for(last) == Some(event.from))
        }
        Label::Write { loc, kind, .. } => {
            // an unlock has only one place to go to
            let last = matches!(kind, WriteKind::Unlock { .. })
                || graph.writes(loc).iter().rev().find(|&&other| known(other)) == Some(&id);
            last && !graph.reads_of(loc, id).any(known)
        }
        Label::Choose { .. } => event.picked == 0,
        _ => true,
    }
}

/// The graph with one more event.
fn with(graph: &Graph, thread: ThreadId, label: &Label, choice: Choice) -> Graph {
    let mut graph = graph.clone();
    graph.add(thread, label.clone(), choice);
    graph
}

fn offer(graph: Graph, loc: Loc, found: &mut Vec<Graph>) {
    if consistent(&graph, loc) {
        found.push(graph);
    }
}

/// Offers a graph in which `read` has just been changed; if it is half of a read-modify-write,
/// only if the other half can follow.
fn offer_revisit(graph: Graph, read: EventId, found: &mut Vec<Graph>) {
    let event = graph.event(read);
    let Label::Read { loc, .. } = event.label else {
        return;
    };
    let whole = match second_half(&graph, &event.label, event.from) {
        Some(write) => with(
            &graph,
            read.thread,
            &write,
            Choice::Place(graph.place(loc, event.from) + 1),
        ),
        None => graph.clone(),
    };
    if consistent(&whole, loc) {
        found.push(graph);
    }
}
