//! Litmus programs: what the explorer finds is exactly what the memory model allows.

mod expected;
#[path = "../../programs/litmus.rs"]
mod interpreter;
mod oracle;
mod rc11;
mod relation;
mod shapes;
