//! Panics: the message of `main`'s is part of the outcome.

pub use std::panic::*;

use crate::engine::runtime::{active, current, with};

/// Has every panic noted.
pub(crate) fn record_panics() {
    std::panic::set_hook(Box::new(note));
}

fn note(info: &PanicHookInfo<'_>) {
    if active()
        && let Some(site) = info.location()
    {
        let text = info.payload_as_str().unwrap_or("Box<dyn Any>").to_string();
        with(|runtime| {
            let thread = current();
            runtime.say_at(thread, site.file(), site.line(), format!("panics: {text}"));
            runtime.threads[thread as usize].panic = Some(text);
        });
    }
}
