//! Happens-before: program order and synchronization.

use super::read_order;
use crate::model::event::{EventId, Label};
use crate::model::graph::{Graph, join, raise};

/// Happens-before of a graph, as one vector clock an event: how many events of each thread happen before it, itself included.
pub struct Sync {
    clocks: Vec<Vec<Vec<u16>>>,
}

/// What one thread has gathered so far.
#[derive(Clone, Default)]
struct View {
    /// Its clock.
    clock: Vec<u16>,
    /// The clock of its last release fence, which its relaxed writes publish.
    fence: Vec<u16>,
    /// What its relaxed reads have seen, which an acquire fence takes over.
    seen: Vec<u16>,
}

impl Sync {
    pub fn of(graph: &Graph) -> Sync {
        let mut views = vec![View::default(); graph.threads.len()];
        let empty = |events: &Vec<_>| vec![Vec::new(); events.len()];
        let mut clocks: Vec<Vec<Vec<u16>>> = graph.threads.iter().map(empty).collect();
        // what a reader that acquires gets from each write
        let mut released = clocks.clone();
        let mut done = vec![0usize; graph.threads.len()];
        let mut progress = true;
        while progress {
            progress = false;
            for thread in 0..graph.threads.len() {
                while let Some(event) = graph.threads[thread].get(done[thread]) {
                    let ready = event.past.iter().zip(&done).enumerate();
                    if !ready
                        .into_iter()
                        .all(|(other, (&past, &done))| other == thread || past as usize <= done)
                    {
                        break;
                    }
                    let id = EventId {
                        thread: thread as u16,
                        index: done[thread] as u16,
                    };
                    step(graph, id, &mut views[thread], &clocks, &mut released);
                    clocks[thread][done[thread]] = views[thread].clock.clone();
                    done[thread] += 1;
                    progress = true;
                }
            }
        }
        Sync { clocks }
    }

    /// The clock of an event.
    pub fn clock(&self, id: EventId) -> &[u16] {
        &self.clocks[id.thread as usize][id.index as usize]
    }

    /// Whether `first` happens before `second` and is not it.
    pub fn before(&self, first: EventId, second: EventId) -> bool {
        first != second
            && self
                .clock(second)
                .get(first.thread as usize)
                .is_some_and(|&count| count > first.index)
    }
}

/// Advances one thread's view by one event.
fn step(graph: &Graph, id: EventId, view: &mut View, clocks: &[Vec<Vec<u16>>], released: &mut [Vec<Vec<u16>>]) {
    raise(&mut view.clock, id.thread, id.index + 1);
    let event = graph.event(id);
    match &event.label {
        Label::Read { loc, order, rmw, .. } if !event.from.is_init() => {
            let got = &released[event.from.thread as usize][event.from.index as usize];
            let order = read_order(graph, *loc, event.from, *order, *rmw);
            join(
                if order.acquires() {
                    &mut view.clock
                } else {
                    &mut view.seen
                },
                got,
            );
        }
        Label::Write { order, .. } => {
            let mut gives = if order.releases() {
                view.clock.clone()
            } else {
                view.fence.clone()
            };
            if graph.is_update(id) && !graph.update_source(id).is_init() {
                let source = graph.update_source(id);
                join(&mut gives, &released[source.thread as usize][source.index as usize]);
            }
            released[id.thread as usize][id.index as usize] = gives;
        }
        Label::Fence(order) => {
            if order.acquires() {
                let seen = std::mem::take(&mut view.seen);
                join(&mut view.clock, &seen);
            }
            if order.releases() {
                view.fence = view.clock.clone();
            }
        }
        Label::Wait { after, sync: true } => {
            for source in after {
                join(&mut view.clock, &clocks[source.thread as usize][source.index as usize]);
            }
        }
        _ => {}
    }
}
