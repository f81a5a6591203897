//! What has been proved of the book, by the checkers as they stand.

use std::sync::LazyLock;

use crate::book::Book;

/// As [`proved::once`], which asks again when the source of the checkers has changed.
///
/// # Errors
/// What `check` says.
pub fn once<E>(kind: &str, inputs: &[&str], check: impl FnOnce() -> Result<(), E>) -> Result<(), E> {
    static CHECKERS: LazyLock<String> = LazyLock::new(|| {
        proved::sources(&[
            concat!(env!("CARGO_MANIFEST_DIR"), "/src"),
            concat!(env!("CARGO_MANIFEST_DIR"), "/../tools/listings/src"),
        ])
    });
    let inputs = [&[CHECKERS.as_str()], inputs].concat();
    proved::once(kind, &inputs, check)
}

/// As [`once`], for a check that compares files of `book`. While they are renewed, success is not remembered: the
/// inputs are those of the old files, which may come back.
///
/// # Errors
/// What `check` says.
pub fn once_of<E>(book: &Book, kind: &str, inputs: &[&str], check: impl FnOnce() -> Result<(), E>) -> Result<(), E> {
    if !book.renew {
        return once(kind, inputs, check);
    }
    let renewed = once(kind, inputs, || Err(check().err()));
    renewed.or_else(|error| error.map_or(Ok(()), Err))
}

/// The state of the explorer's source.
pub fn explorer() -> &'static str {
    static EXPLORER: LazyLock<String> = LazyLock::new(|| {
        proved::sources(&[
            concat!(env!("CARGO_MANIFEST_DIR"), "/../tools/interleave/src"),
            concat!(env!("CARGO_MANIFEST_DIR"), "/../tools/interleave/std"),
        ])
    });
    &EXPLORER
}
