//! `std::sync::Barrier`.
//!
//! Arrivals are in no order; each thread goes on after all of them. Which thread is the leader is whichever came last,
//! which could be any: it is chosen when somebody asks.

use crate::engine::object::{Object, Site};
use crate::engine::race::Internal;
use crate::engine::runtime::{Ask, Call, Runtime, Wait, ask, current, with};
use crate::model::event::{EventId, ThreadId};
use std::fmt;
use std::panic::Location;
use std::sync::{Mutex, PoisonError};

/// As `std::sync::Barrier`.
pub struct Barrier {
    object: Object,
    size: usize,
    rounds: Mutex<Vec<Internal<Round>>>,
}

/// One use of a barrier.
#[derive(Default)]
struct Round {
    arrivals: Mutex<Vec<(ThreadId, EventId)>>,
    /// The leader's place among the threads by number, and the event that chose it.
    leader: Mutex<Option<(usize, EventId)>>,
}

/// As `std::sync::BarrierWaitResult`.
pub struct BarrierWaitResult {
    round: Internal<Round>,
    thread: ThreadId,
}

fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Barrier {
    #[must_use]
    #[track_caller]
    pub const fn new(n: usize) -> Barrier {
        Barrier {
            object: Object::new(),
            size: n,
            rounds: Mutex::new(Vec::new()),
        }
    }

    #[inline(never)]
    #[track_caller]
    pub fn wait(&self) -> BarrierWaitResult {
        let site = Location::caller();
        let size = self.size.max(1);
        let arrival = ask(Call::at(site), Ask::Wait(Wait::on(&|_| Some(Vec::new()))));
        let thread = current();
        let round = self.round();
        locked(&round.arrivals).push((thread, arrival.event));
        self.refuse_crowd(site);
        self.say(site, "arrives at");
        let need = |_: &Runtime| {
            let arrivals = locked(&round.arrivals);
            (arrivals.len() >= size).then(|| arrivals.iter().map(|(_, event)| *event).collect())
        };
        let blocked = |_: &Runtime| {
            let arrived = locked(&round.arrivals).len();
            format!(
                "waits at the barrier made on line {}: {arrived} of {size} are there",
                self.object.made().line()
            )
        };
        ask(
            Call {
                site,
                blocked: &blocked,
            },
            Ask::Wait(Wait::on(&need)),
        );
        self.say(site, "passes");
        BarrierWaitResult { round, thread }
    }

    /// The round that is open now.
    fn round(&self) -> Internal<Round> {
        let mut rounds = locked(&self.rounds);
        let open = rounds
            .last()
            .filter(|round| locked(&round.arrivals).len() < self.size.max(1))
            .cloned();
        open.unwrap_or_else(|| {
            let round = Internal::new(Round::default());
            rounds.push(round.clone());
            round
        })
    }

    /// With more threads than places, who is in which round depends on the order of arrivals, which is not explored.
    fn refuse_crowd(&self, site: Site) {
        let mut threads: Vec<ThreadId> = locked(&self.rounds)
            .iter()
            .flat_map(|round| locked(&round.arrivals).clone())
            .map(|(thread, _)| thread)
            .collect();
        threads.sort();
        threads.dedup();
        if threads.len() > self.size.max(1) {
            with(|runtime| {
                runtime
                    .finish_unmodeled(site, "a `Barrier` that more threads use than it waits for")
            });
        }
    }

    fn say(&self, site: Site, words: &str) {
        with(|runtime| {
            runtime.say(
                site,
                format!(
                    "{words} the barrier made on line {}",
                    self.object.made().line()
                ),
                &[],
            )
        });
    }
}

impl BarrierWaitResult {
    #[must_use]
    #[track_caller]
    pub fn is_leader(&self) -> bool {
        self.round.leader_is(self.thread, Location::caller())
    }
}

impl Round {
    #[inline(never)]
    fn leader_is(&self, thread: ThreadId, site: Site) -> bool {
        let mut threads: Vec<ThreadId> = locked(&self.arrivals)
            .iter()
            .map(|(thread, _)| *thread)
            .collect();
        threads.sort();
        let unless = |_: &Runtime| locked(&self.leader).map(|(_, by)| vec![by]);
        let choice = ask(
            Call::at(site),
            Ask::Choose {
                among: threads.len() as u32,
                unless: Some(&unless),
            },
        );
        let (leader, _) =
            *locked(&self.leader).get_or_insert((choice.value as usize, choice.event));
        threads[leader] == thread
    }
}

impl fmt::Debug for Barrier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Barrier").finish_non_exhaustive()
    }
}

impl fmt::Debug for BarrierWaitResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BarrierWaitResult")
            .field("is_leader", &self.is_leader())
            .finish()
    }
}
