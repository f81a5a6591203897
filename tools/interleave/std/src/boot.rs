//! Before `main`: the search starts, and only the copies of the process that are to run the program go on to `main`.
//!
//! Whatever the standard library prepares before it calls `main` it has prepared by then, once for all copies.

use crate::engine::explore::explore;
use crate::engine::options::Options;
use crate::engine::os::{call_on_exit, exit_now, share_heap};
use crate::engine::stack::note_stack_begin;
use crate::process::on_exit;
use std::panic::{RefUnwindSafe, catch_unwind};
use std::process::exit;

/// The function that the compiler has written for `main`.
pub type Main<'a> = &'a (dyn Fn() -> i32 + Sync + RefUnwindSafe);

/// In front of the function that calls `main`.
#[cfg(in_front)]
mod in_front {
    use super::{Main, search};

    unsafe extern "Rust" {
        /// `std::rt::lang_start_internal`, whose symbol the driver knows.
        #[link_name = concat!("__real_", env!("INTERLEAVE_START"))]
        fn start_runtime(
            main: Main<'_>,
            count: isize,
            arguments: *const *const u8,
            sigpipe: u8,
        ) -> isize;
    }

    /// Stands in front of it: the linker (`--wrap`) has the call come here.
    #[unsafe(export_name = concat!("__wrap_", env!("INTERLEAVE_START")))]
    fn start(main: Main<'_>, count: isize, arguments: *const *const u8, sigpipe: u8) -> isize {
        // SAFETY: it is the function that has been called, of this type.
        unsafe { start_runtime(&|| search(main), count, arguments, sigpipe) }
    }
}

/// Explores what `main` can do.
pub fn search(main: Main<'_>) -> ! {
    let Some(options) = Options::from_environment() else {
        eprintln!("this program was compiled to be explored: run it by `interleave`");
        exit_now(2);
    };
    share_heap();
    call_on_exit(on_exit);
    let run = || {
        note_stack_begin();
        // as std's own: a panic has been told when it happened
        exit(catch_unwind(main).unwrap_or(101));
    };
    if let Err(error) = explore(&options, run) {
        eprintln!("cannot start a process: {error}");
        exit_now(2);
    }
    exit_now(0)
}
