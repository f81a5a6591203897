//! Which line of the program runs, as the stack says: destructors and plain memory accesses have no caller to tell.

use super::object::Site;
use super::outcome::Line;
use super::runtime::{current, with};
use std::backtrace::Backtrace;
use std::env;

/// The line that drops something which was made at `made`: the drop's own is only in its steps.
pub fn drop_site(made: Site) -> Site {
    if with(|runtime| runtime.is_traced())
        && let Some(line) = line_on_stack()
    {
        with(|runtime| runtime.threads[current() as usize].drop_line = Some(line));
    }
    made
}

/// Reads the program's debug information, which is then there in the copies of this process.
pub fn warm_up() {
    line_on_stack();
}

/// The innermost line of the program that is on the calling thread's stack.
pub fn line_on_stack() -> Option<Line> {
    let file = env::var("INTERLEAVE_FILE").ok()?;
    let frames = Backtrace::force_capture().to_string();
    frames.lines().find_map(|line| {
        let place = line.trim().strip_prefix("at ")?;
        let (path, rest) = place.split_at(place.rfind(&file)? + file.len());
        let line = rest.strip_prefix(':')?.split(':').next()?.parse().ok()?;
        (path.ends_with(&file)).then(|| Line {
            file: file.clone(),
            line,
        })
    })
}
