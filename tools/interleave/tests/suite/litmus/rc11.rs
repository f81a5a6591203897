//! The memory model, as the paper writes it.
//!
//! Lahav, Vafeiadis, Kang, Hur, Dreyer, "Repairing Sequential Consistency in C/C++11" (PLDI 2017), section 3, with two
//! differences. A release sequence is a store and the read-modify-writes that read from it, one after the other, as
//! since C++20 (P0982). A read-modify-write is one event, which both reads and writes.

use std::sync::atomic::Ordering::{self, AcqRel, Acquire, Release, SeqCst};

use super::relation::Relation;

/// One thing that a thread does to memory. The first store of each location belongs to no thread.
#[derive(Clone)]
pub struct Event {
    pub thread: Option<usize>,
    /// `None` for a fence.
    pub location: Option<usize>,
    pub order: Ordering,
    pub reads: bool,
    pub writes: bool,
}

/// An execution graph: the events of one execution, and how they are related.
pub struct Graph<'a> {
    pub events: &'a [Event],
    /// Program order, `sb` in the paper; each first store comes before everything.
    pub program_order: &'a Relation,
    /// Which store a load reads from, `rf`.
    pub reads_from: &'a Relation,
    /// In which order the stores of a location take effect, `mo`.
    pub modification_order: &'a Relation,
}

impl Graph<'_> {
    /// Whether the model allows this execution.
    pub fn consistent(&self) -> bool {
        let (rf, mo) = (self.reads_from, self.modification_order);
        let reads_before = self.reads_before();
        let atomic = reads_before.then(mo).irreflexive();
        let thin_air_free = self.program_order.or(rf).acyclic();
        if !atomic || !thin_air_free {
            return false;
        }
        let eco = rf.or(mo).or(&reads_before).closure();
        let hb = self.happens_before();
        let coherent = hb.then(&eco.maybe()).irreflexive() && eco.irreflexive();
        coherent && self.partial_sc(&hb, &eco, &reads_before).acyclic()
    }

    /// `rb = rf⁻¹ ; mo`: a load comes before the stores that overwrite what it read.
    fn reads_before(&self) -> Relation {
        self.reads_from
            .inverse()
            .then(self.modification_order)
            .filter(|a, b| a != b)
    }

    /// `hb = (sb ∪ sw)⁺`
    fn happens_before(&self) -> Relation {
        self.program_order.or(&self.synchronizes_with()).closure()
    }

    /// `sw = [E⊒rel] ; ([F] ; sb)? ; rs ; rf ; [R] ; (sb ; [F])? ; [E⊒acq]`, where `rs = [W] ; (rf ; [RMW])*`
    fn synchronizes_with(&self) -> Relation {
        let sb = self.program_order;
        let fence = self.set(|e| e.location.is_none());
        let store = self.set(|e| e.writes);
        let rmw = self.set(|e| e.reads && e.writes);
        let release =
            self.set(|e| e.thread.is_some() && matches!(e.order, Release | AcqRel | SeqCst));
        let acquire =
            self.set(|e| e.thread.is_some() && matches!(e.order, Acquire | AcqRel | SeqCst));
        let release_sequence = store.then(&self.reads_from.then(&rmw).closure().maybe());
        release
            .then(&fence.then(sb).maybe())
            .then(&release_sequence)
            .then(self.reads_from)
            .then(&sb.then(&fence).maybe())
            .then(&acquire)
    }

    /// `psc = psc_base ∪ psc_F`
    fn partial_sc(&self, hb: &Relation, eco: &Relation, reads_before: &Relation) -> Relation {
        let sc = self.set(|e| e.order == SeqCst);
        let sc_fence = self.set(|e| e.order == SeqCst && e.location.is_none());
        let sb_elsewhere = self.program_order.filter(|a, b| !self.same_location(a, b));
        let scb = self
            .program_order
            .or(&sb_elsewhere.then(hb).then(&sb_elsewhere))
            .or(&hb.filter(|a, b| self.same_location(a, b)))
            .or(self.modification_order)
            .or(reads_before);
        let from = sc.or(&sc_fence.then(&hb.maybe()));
        let to = sc.or(&hb.maybe().then(&sc_fence));
        let base = from.then(&scb).then(&to);
        let fences = sc_fence
            .then(&hb.or(&hb.then(eco).then(hb)))
            .then(&sc_fence);
        base.or(&fences)
    }

    fn set(&self, holds: impl Fn(&Event) -> bool) -> Relation {
        Relation::identity(self.events.len(), |event| holds(&self.events[event]))
    }

    fn same_location(&self, a: usize, b: usize) -> bool {
        let (a, b) = (self.events[a].location, self.events[b].location);
        a.is_some() && a == b
    }
}
