//! Which line of the program runs, as the stack says: destructors and plain memory accesses have no caller to tell.
//!
//! Reading debug information takes long, and each execution runs in a new process. So the lines found
//! are handed to the search, which hands them to the executions that follow.

use super::object::Site;
use super::outcome::Line;
use super::runtime::{current, with};
use super::stack::{frame_address, return_addresses};
use std::backtrace::Backtrace;
use std::collections::BTreeMap;
use std::env;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The lines known: for the return addresses on a stack, the innermost line of the program.
pub type Lines = BTreeMap<Vec<usize>, Option<Line>>;

static LINES: Mutex<Lines> = Mutex::new(Lines::new());

/// How many return addresses tell a stack from others.
const DEPTH: usize = 12;

fn lines() -> MutexGuard<'static, Lines> {
    LINES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The lines known so far.
pub fn known_lines() -> Lines {
    lines().clone()
}

/// Adds lines that another process has found.
pub fn learn_lines(found: Lines) {
    lines().extend(found);
}

/// The line that drops something which was made at `made`: the drop's own is only in its steps.
pub fn drop_site(made: Site) -> Site {
    if with(|runtime| runtime.is_traced())
        && let Some(line) = line_on_stack()
    {
        with(|runtime| runtime.threads[current() as usize].drop_line = Some(line));
    }
    made
}

/// The innermost line of the program that is on the calling thread's stack.
#[inline(never)]
pub fn line_on_stack() -> Option<Line> {
    let stack: Vec<usize> = return_addresses(frame_address()).take(DEPTH).collect();
    if let Some(line) = lines().get(&stack) {
        return line.clone();
    }
    let line = read_line();
    lines().insert(stack, line.clone());
    line
}

fn read_line() -> Option<Line> {
    let file = env::var("INTERLEAVE_FILE").ok()?;
    let frames = Backtrace::force_capture().to_string();
    frames.lines().find_map(|line| {
        let place = line.trim().strip_prefix("at ")?;
        let (path, rest) = place.split_at(place.rfind(&file)? + file.len());
        let line = rest.strip_prefix(':')?.split(':').next()?.parse().ok()?;
        path.ends_with(&file).then(|| Line {
            file: file.clone(),
            line,
        })
    })
}
