//! Happens-before: program order and synchronization.

use super::read_order;
use crate::model::event::{EventId, Label};
use crate::model::graph::{Graph, join, raise};

/// What a thread knows of others once an event has happened, as vector clocks: how many events of each thread.
/// It depends only on what the event rests on, so it stays the same whatever else becomes of the graph.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct View {
    /// What happens before the event, itself included.
    pub clock: Vec<u16>,
    /// The clock of the thread's last release fence, which its relaxed writes publish.
    fence: Vec<u16>,
    /// What its relaxed reads have seen, which an acquire fence takes over.
    seen: Vec<u16>,
    /// For a write, what a read of it that acquires gets.
    released: Vec<u16>,
}

impl View {
    /// The view after an event, from those of the events it rests on.
    pub fn after(graph: &Graph, id: EventId) -> View {
        let mut view = match id.index {
            0 => View::default(),
            index => graph
                .event(EventId {
                    index: index - 1,
                    ..id
                })
                .view
                .clone(),
        };
        view.released.clear();
        raise(&mut view.clock, id.thread, id.index + 1);
        let event = graph.event(id);
        match &event.label {
            Label::Read {
                loc, order, rmw, ..
            } if !event.from.is_init() => {
                let got = &graph.event(event.from).view.released;
                let acquires = read_order(graph, *loc, event.from, *order, *rmw).acquires();
                join(
                    if acquires {
                        &mut view.clock
                    } else {
                        &mut view.seen
                    },
                    got,
                );
            }
            Label::Write { order, .. } => {
                view.released = if order.releases() {
                    view.clock.clone()
                } else {
                    view.fence.clone()
                };
                if graph.is_update(id) && !graph.update_source(id).is_init() {
                    join(
                        &mut view.released,
                        &graph.event(graph.update_source(id)).view.released,
                    );
                }
            }
            Label::Fence(order) => {
                if order.acquires() {
                    join(&mut view.clock, &view.seen);
                }
                if order.releases() {
                    view.fence = view.clock.clone();
                }
            }
            Label::Wait { after, sync: true } => {
                for &source in after {
                    join(&mut view.clock, &graph.event(source).view.clock);
                }
            }
            _ => {}
        }
        view
    }
}

crate::engine::wire::wire_struct!(View {
    clock,
    fence,
    seen,
    released
});
