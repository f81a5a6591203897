//! A stand-in for `std` under which an ordinary program explores every one of its interleavings.
//!
//! A program is compiled, unchanged, with this crate in the place of `std` (`rustc --extern std=…`).
//! When it is run, its `main` is run once for each distinct interleaving, each time in a process of its own,
//! and what they come to is written as a report ([`engine::report`]).
//!
//! - The *surface* mirrors `std`: [`sync`], [`thread`], [`process`] and so on. What threads cannot see of each other
//!   is `std`'s own, re-exported.
//! - The [`engine`] runs executions and searches through them.
//! - The [`model`] says which executions there are: the memory model RC11 and the search TruSt.

#![allow(
    unexpected_cfgs,
    reason = "`in_front` is set by the driver, which writes a part of the source"
)]

pub use std::*;

#[doc(hidden)]
pub mod boot;
#[doc(hidden)]
pub mod engine;
#[doc(hidden)]
pub mod model;

pub mod io;
pub mod panic;
pub mod prelude;
pub mod process;
pub mod sync;
pub mod thread;

mod print;
#[doc(hidden)]
pub use print::print_to_stdout;

#[doc(hidden)]
pub use std::thread_local as __std_thread_local;

/// As `std::print!`, an event that every thread sees in the same order.
#[macro_export]
macro_rules! print {
    ($($arg:tt)*) => { $crate::print_to_stdout($crate::format_args!($($arg)*)) };
}

/// As `std::println!`, an event that every thread sees in the same order.
#[macro_export]
macro_rules! println {
    () => { $crate::print!("\n") };
    ($($arg:tt)*) => { $crate::print_to_stdout($crate::format_args!("{}\n", $crate::format_args!($($arg)*))) };
}
