//! Holding what a program did against the file that the book shows.

use std::{fs, path::Path};

use listings::Fault;
use similar::TextDiff;

use crate::book::Book;

/// How many lines of a difference are told: enough to see what it is about.
const DIFFERENCE: usize = 20;

/// Compares `actual` with the file `shown` of the book.
///
/// If the book is to be renewed, a difference is written to the file instead, and said on standard error.
pub(crate) fn compare(book: &Book, shown: &Path, actual: &str, what: &str) -> Result<(), Fault> {
    let file = book.root.join(shown);
    let expected = fs::read_to_string(&file).unwrap_or_default();
    if expected == actual {
        return Ok(());
    }
    if book.renew {
        return match fs::write(&file, actual) {
            Ok(()) => {
                eprintln!("renewed {}", shown.display());
                Ok(())
            }
            Err(error) => Err(Fault::new(shown, 1, format!("cannot be written: {error}"), "")),
        };
    }
    if expected.is_empty() {
        let remedy = "Fill it with `SNAPSHOTS=overwrite cargo test`, and read what was written.";
        return Err(Fault::new(shown, 1, format!("{what}: the file is empty"), remedy));
    }
    let line = expected
        .lines()
        .zip(actual.lines())
        .take_while(|(shown, real)| shown == real)
        .count()
        + 1;
    Err(Fault::new(
        shown,
        line,
        what,
        format!(
            "{}Renew the file with `SNAPSHOTS=overwrite cargo test` if the new text is right.",
            difference(&expected, actual)
        ),
    ))
}

/// The two texts as a unified diff: `-` is shown, `+` is real.
pub(crate) fn difference(shown: &str, real: &str) -> String {
    let diff = TextDiff::from_lines(shown, real);
    let lines = diff
        .unified_diff()
        .context_radius(1)
        .header("shown", "real")
        .to_string();
    let more = lines.lines().count().saturating_sub(DIFFERENCE);
    let mut short: String = lines.lines().take(DIFFERENCE).map(|line| format!("{line}\n")).collect();
    if more > 0 {
        short += &format!("… and {more} more lines\n");
    }
    short
}
