//! The engine: runs one execution at a time, each in a process of its own, and searches through all of them.
//!
//! - [`runtime`]: the threads of one execution, which pass a baton; follows a given graph, then goes on by itself.
//! - [`nursery`]: the processes that executions run in.
//! - [`object`]: what an object of the program is called in the graph.
//! - [`explore`]: the search, and what it has found.
//! - [`race`]: data races on plain memory.
//! - [`report`]: how that is told to the driver.

pub mod explore;
pub mod nursery;
pub mod object;
pub mod options;
pub mod os;
pub mod outcome;
pub mod race;
pub mod random;
pub mod report;
pub mod runtime;
pub mod show;
pub mod site;
pub mod stack;
pub mod tally;
pub mod wire;
