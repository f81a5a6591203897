//! Schedules: in which order the events of a graph can happen.

use super::event::ThreadId;
use super::graph::Graph;

/// An order in which the events can happen, as the thread of each: it stays with a thread for as long as it can
/// and otherwise takes the first that can go on. The order in which a given graph is followed
/// (see [`crate::engine::runtime`]) is this one.
pub fn schedule(graph: &Graph) -> Vec<ThreadId> {
    let mut done = vec![0u16; graph.threads.len()];
    let mut order = Vec::new();
    let mut current = 0;
    loop {
        let ready = |thread: usize| {
            let event = graph.threads.get(thread)?.get(done[thread] as usize)?;
            let past = event.past.iter().enumerate();
            past.into_iter()
                .all(|(other, &count)| other == thread || count <= done[other])
                .then_some(thread)
        };
        let next = ready(current).or_else(|| (0..graph.threads.len()).find_map(ready));
        let Some(thread) = next else { return order };
        current = thread;
        done[thread] += 1;
        order.push(thread as ThreadId);
    }
}

/// How often that order goes from one thread to another.
pub fn switches(graph: &Graph) -> u64 {
    schedule(graph)
        .windows(2)
        .filter(|pair| pair[0] != pair[1])
        .count() as u64
}
