//! What an execution did, as told to the search.

use super::event::{EventId, Label, Loc, ThreadId};
use super::graph::{Choice, Graph};

/// One thing an execution did beyond the graph it was given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Record {
    /// It added an event to a thread.
    Added {
        thread: ThreadId,
        label: Label,
        choice: Choice,
    },
    /// It declared a location with its initial value.
    Declared { loc: Loc, initial: u64 },
    /// An event of the given graph was the same but for what it computed with: addresses differ between runs.
    Changed { id: EventId, label: Label },
    /// It took back the last events of a thread: one more turn of a loop that changes nothing.
    Retracted { thread: ThreadId, count: u16 },
    /// A thread is blocked for good before this read, which reads only what others may yet have left it to.
    Blocked { thread: ThreadId, label: Label },
}

/// The graph an execution ends with, from the one it was given.
pub fn follow(start: &Graph, records: &[Record]) -> Graph {
    let mut graph = start.clone();
    for record in records {
        apply(&mut graph, record);
    }
    graph
}

/// Does to a graph what an execution did, and returns the event it added.
pub fn apply(graph: &mut Graph, record: &Record) -> Option<EventId> {
    match record {
        Record::Declared { loc, initial } => graph.declare(*loc, *initial),
        Record::Changed { id, label } => graph.relabel(*id, label.clone()),
        Record::Retracted { thread, count } => (0..*count).for_each(|_| graph.remove_last(*thread)),
        Record::Blocked { .. } => {}
        Record::Added {
            thread,
            label,
            choice,
        } => return Some(graph.add(*thread, label.clone(), *choice)),
    }
    None
}
