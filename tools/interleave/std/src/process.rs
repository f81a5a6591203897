//! Ending the process: as much an event as a print, since no print can follow it.

pub use std::process::*;

use crate::engine::outcome::Status;
use crate::engine::runtime::{Call, active, current, stop, with};
use crate::print::take_output;
use std::ffi::{c_int, c_void};
use std::panic::Location;

/// As `std::process::exit`.
#[track_caller]
pub fn exit(code: i32) -> ! {
    let site = Location::caller();
    take_output(Call::at(site), 1);
    with(|runtime| {
        runtime.say(site, format!("ends the process with exit code {code}"), &[]);
        runtime.end = Some(runtime.outcome(Status::Exited, code, String::new()));
    });
    stop()
}

/// As `std::process::abort`.
#[track_caller]
pub fn abort() -> ! {
    let site = Location::caller();
    take_output(Call::at(site), 1);
    with(|runtime| {
        runtime.say(site, "aborts the process".into(), &[]);
        runtime.drop_unfinished_line();
        runtime.end = Some(runtime.outcome(Status::Aborted, 134, String::new()));
    });
    stop()
}

/// The process ends because `main` has returned or panicked.
pub(crate) extern "C" fn on_exit(code: c_int, _: *mut c_void) {
    if !active() || current() != 0 {
        return;
    }
    crate::thread::drop_locals();
    let site = with(|runtime| runtime.threads[0].site);
    take_output(Call::at(site), 1);
    with(|runtime| {
        let panic = runtime.threads[0].panic.take();
        let (status, words) = match code {
            0 => (Status::Ended, "main returns"),
            101 if panic.is_some() => (Status::Panicked, "main ends with a panic"),
            _ => (Status::Exited, "main returns an error"),
        };
        runtime.say(site, words.into(), &[]);
        runtime.end = Some(runtime.outcome(status, code, panic.unwrap_or_default()));
    });
    stop()
}
