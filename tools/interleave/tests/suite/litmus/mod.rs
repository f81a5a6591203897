//! Litmus programs: what the explorer finds is exactly what the memory model allows.

mod expected;
mod explorer;
#[path = "../../programs/litmus.rs"]
mod interpreter;
mod oracle;
mod others;
mod published;
mod rc11;
mod relation;
mod shapes;
