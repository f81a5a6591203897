//! Panics: the message of `main`'s is part of the outcome.

pub use std::panic::*;

use crate::engine::runtime::{active, current, with};
use std::cell::RefCell;

thread_local! {
    /// The message of this thread's last panic.
    static MESSAGE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Has every panic remembered.
pub(crate) fn record_panics() {
    std::panic::set_hook(Box::new(remember));
}

fn remember(info: &PanicHookInfo<'_>) {
    let payload = info.payload();
    let text = payload.downcast_ref::<&str>().map(|text| text.to_string());
    let text = text
        .or_else(|| payload.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "Box<dyn Any>".into());
    if active()
        && let Some(site) = info.location()
    {
        with(|runtime| {
            runtime.say_at(
                current(),
                site.file(),
                site.line(),
                format!("panics: {text}"),
            )
        });
    }
    MESSAGE.set(Some(text));
}

/// The message of the calling thread's last panic.
pub(crate) fn message_of_main() -> Option<String> {
    MESSAGE.take()
}
