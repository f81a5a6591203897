//! The model: execution graphs, when they are consistent, and how to visit each of them once.
//!
//! - [`event`] and [`graph`]: what an execution is.
//! - [`rc11`]: which graphs the memory model allows.
//! - [`record`]: what an execution did.
//! - [`schedule`]: an order in which a graph's events can happen.
//! - [`turn`]: turns of a loop that change nothing.
//! - [`trust`]: from one explored execution to the graphs still to explore.

pub mod event;
pub mod graph;
pub mod rc11;
pub mod record;
pub mod schedule;
pub mod trust;
pub mod turn;
