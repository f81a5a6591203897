//! The explorer held against mathematics, the literature, brute force, and programs with mistakes put in.

mod full_search;
mod hidden;
mod known_counts;
mod litmus;
mod loops;
mod mutations;
mod native_runs;
mod programs;
