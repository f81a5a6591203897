//! One execution: the program's threads, one of which runs at a time.
//!
//! The threads are threads of the system that pass a baton. Whenever one is about to do something that others
//! can see, it *asks*, and the one who has the baton decides who goes on: first whoever has an event left of the
//! graph this execution was given, once all that this event rests on has happened; then, beyond that graph,
//! the same thread for as long as it can, each event being added in the ordinary way: a read reads the last write,
//! a write comes last. All of that is recorded, for [`crate::model::trust`] to find what else was possible.

mod ask;
mod baton;
mod decider;
mod dice;
mod finish;
mod perform;
mod races;
mod spin;
mod taken_back;
mod words;

use ask::Pending;
pub use ask::{Answer, Ask, Call, Need, Read, Wait};
pub use baton::{
    active, ask, await_unless_otherwise, begin, current, run_thread, stop, try_with, with,
};
pub use decider::{Decider, Script};
pub use dice::Dice;
pub use finish::{ENDLESS, RunResult};
use spin::Spin;
pub use spin::Turn;

use super::object::{Object, Site};
use super::outcome::{Line, Outcome, Problem, Step};
use super::race::{Owners, Race};
use super::wire::wire_struct;
use crate::model::event::{EventId, Label, ThreadId};
use crate::model::graph::Graph;
use crate::model::record::Record;
use crate::model::turn::Section;
use std::collections::BTreeMap;
use std::sync::{Arc, Condvar};

/// What limits an execution.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub events: usize,
    pub threads: usize,
    pub output: usize,
}

wire_struct!(Limits {
    events,
    threads,
    output
});

/// A thread of the program.
pub struct Thread {
    pub name: Option<String>,
    /// What it asks to do next; `None` while it runs, and once it has ended.
    pending: Option<Pending<'static>>,
    /// Where in the program it is.
    pub site: Site,
    wake: Arc<Condvar>,
    /// The message of its last panic.
    pub panic: Option<String>,
    /// The line of the destructor that is about to do something.
    pub drop_line: Option<Line>,
    /// Its parking token.
    pub token: &'static Object,
    /// What it knows of the loop it is in.
    spin: Spin,
}

/// The state of an execution.
pub struct Runtime {
    pub graph: Graph,
    /// How many events of each thread have happened.
    done: Vec<u16>,
    pub threads: Vec<Thread>,
    turn: ThreadId,
    records: Vec<Record>,
    pub stdout: Vec<u8>,
    /// How the process ended, if it has.
    pub end: Option<Outcome>,
    /// The steps, if they are wanted.
    trace: Option<Vec<Step>>,
    problems: Vec<Problem>,
    limits: Limits,
    /// What decides, if not the ordinary way.
    decider: Option<Decider>,
    /// The counts inside `Arc`s.
    pub owners: Owners,
    /// The locks that turns have had which have been taken back.
    taken_back: Vec<Vec<Section>>,
    /// The first data race found.
    race: Option<Race>,
    /// The instructions whose lines are wanted, and the lines found.
    wanted: BTreeMap<usize, Option<Line>>,
}

impl Runtime {
    /// An execution that starts by following `graph`.
    fn new(graph: Graph, trace: bool, limits: Limits) -> Runtime {
        Runtime {
            done: vec![0; graph.threads.len()],
            graph,
            threads: Vec::new(),
            turn: 0,
            records: Vec::new(),
            stdout: Vec::new(),
            end: None,
            trace: trace.then(Vec::new),
            problems: Vec::new(),
            limits,
            decider: None,
            owners: Owners::default(),
            taken_back: Vec::new(),
            race: None,
            wanted: BTreeMap::new(),
        }
    }

    /// An execution with its main thread.
    #[track_caller]
    pub fn start(graph: Graph, trace: bool, limits: Limits) -> Runtime {
        let mut runtime = Runtime::new(graph, trace, limits);
        runtime.add_thread(0, None, None, std::panic::Location::caller());
        runtime
    }

    /// Adds a thread with the number `thread`.
    fn add_thread(
        &mut self,
        thread: ThreadId,
        name: Option<String>,
        pending: Option<Pending<'static>>,
        site: Site,
    ) {
        let blank = || Thread {
            name: None,
            pending: None,
            site,
            wake: Arc::default(),
            spin: Spin::default(),
            drop_line: None,
            panic: None,
            token: Box::leak(Box::new(Object::new())),
        };
        while self.threads.len() <= thread as usize {
            self.threads.push(blank());
            self.done.resize(self.threads.len().max(self.done.len()), 0);
        }
        self.threads[thread as usize] = Thread {
            name,
            pending,
            ..blank()
        };
    }

    /// Adds a thread that begins after the event which spawns it.
    pub fn start_thread(
        &mut self,
        thread: ThreadId,
        name: Option<String>,
        spawn: EventId,
        site: Site,
    ) {
        if thread as usize >= self.limits.threads {
            self.finish_crowded();
        }
        let need: Need<'static> = Box::leak(Box::new(move |_: &Runtime| Some(vec![spawn])));
        let pending = Pending {
            ask: Ask::Wait(Wait::on(need)),
            blocked: &|_| String::new(),
        };
        self.add_thread(thread, name, Some(pending), site);
        let text = format!("spawns {}", self.name(thread));
        self.say(site, text, &[]);
    }

    /// The number for a thread about to be spawned.
    pub fn free_thread(&self) -> ThreadId {
        let taken = |thread: ThreadId| {
            self.graph
                .threads
                .iter()
                .flatten()
                .any(|event| event.label == Label::Spawn(thread))
        };
        (1..)
            .find(|&thread| !taken(thread))
            .expect("threads are limited to far fewer")
    }

    /// Who goes on: `None` when nobody can.
    fn next(&mut self) -> Option<ThreadId> {
        let all = 0..self.threads.len() as ThreadId;
        let turn = self.turn;
        let order: Vec<ThreadId> = std::iter::once(turn)
            .chain(all.filter(|&thread| thread != turn))
            .collect();
        let asking = |&thread: &ThreadId| self.threads[thread as usize].pending.is_some();
        if (0..self.graph.threads.len())
            .any(|thread| (self.done[thread] as usize) < self.graph.len(thread as ThreadId))
        {
            let next = order
                .into_iter()
                .filter(asking)
                .find(|&thread| self.is_given(thread));
            if next.is_none() {
                self.finish_astray();
            }
            return next;
        }
        let half_done = |&thread: &ThreadId| {
            matches!(
                self.threads[thread as usize].pending,
                Some(Pending {
                    ask: Ask::Update { .. },
                    ..
                })
            )
        };
        if let Some(first) = order.iter().copied().find(half_done) {
            return Some(first);
        }
        let able: Vec<ThreadId> = order
            .into_iter()
            .filter(asking)
            .filter(|&thread| self.is_enabled(thread))
            .collect();
        self.decide_thread(&able)
    }

    /// Whether a thread has an event left of the given graph, all of whose past has happened.
    fn is_given(&self, thread: ThreadId) -> bool {
        let done = self.done[thread as usize];
        let Some(event) = self.graph.get(thread, done as usize) else {
            return false;
        };
        event
            .past
            .iter()
            .enumerate()
            .all(|(other, &count)| other == thread as usize || count <= self.done[other])
    }

    /// Whether a thread can go on beyond the given graph.
    fn is_enabled(&self, thread: ThreadId) -> bool {
        match &self.threads[thread as usize]
            .pending
            .as_ref()
            .expect("it asks")
            .ask
        {
            Ask::Read(read) => self.is_readable(read) && self.sees_news(thread),
            Ask::Wait(wait) => wait.after(self).is_some(),
            _ => true,
        }
    }

    /// Whether what a read waits for is there, in the last write.
    fn is_readable(&self, read: &Read<'_>) -> bool {
        let last = |loc| self.graph.value(loc, self.graph.last_write(loc));
        let value = read.object.loc().map_or(0, last);
        read.rmw.is_none_or(|rmw| rmw.may_read(value))
            && read.ready.is_none_or(|ready| ready(self).is_some())
    }
}
