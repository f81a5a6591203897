//! What has been proved of the book, by the checkers as they stand.

use std::sync::LazyLock;

use listings::Fault;

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

/// The faults that `check` finds, unless it has found none before on the same inputs, among them files of `book`. While
/// those are renewed, success is not remembered: the inputs are those of the old files, which may come back.
pub fn once_of(book: &Book, kind: &str, inputs: &[&str], check: impl FnOnce() -> Vec<Fault>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let _ = once(kind, inputs, || {
        faults = check();
        if faults.is_empty() && !book.renew {
            Ok(())
        } else {
            Err(())
        }
    });
    faults
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
