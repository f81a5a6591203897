//! A program that can end badly is announced by the page that shows it.

use listings::{Evidence, Fault, Fence, Kind, Listing};

use super::fences::{each_fence, sole_include};
use crate::book::{Book, Chapter};

const HANG: &str = "hang";
const PANIC: &str = "panic";

/// Where a reader expects a program to go wrong.
const WARNING: [&str; 2] = ["pitfall", "question"];

/// A program that can hang, race or crash stands in a pitfall or a question; so does one that can panic, unless the
/// page shows its message.
pub fn every_bad_end_is_announced(book: &Book) -> Vec<Fault> {
    each_fence(book, |chapter, fence| {
        let include = sole_include(chapter, fence).filter(|_| !fence.is_inside(&WARNING))?;
        let listing = book.catalog.at(&include.path).filter(|it| it.kind == Kind::Program)?;
        let end = bad_ends(book, listing)
            .into_iter()
            .find(|end| *end != PANIC || !shows_message(chapter, listing))?;
        Some(unannounced(chapter, fence, listing, end))
    })
}

/// What else it can do than end well, as verbs.
fn bad_ends(book: &Book, listing: &Listing) -> Vec<&'static str> {
    let evidence = Evidence::of(&book.root, listing);
    let outcomes = evidence
        .explored()
        .map(|explored| explored.outcomes.as_slice())
        .unwrap_or_default();
    let bad = outcomes.iter().filter(|outcome| !outcome.is_well());
    let mut ends: Vec<&str> = bad
        .map(|outcome| match outcome.status.as_str() {
            "deadlocked" | "livelocked" => HANG,
            "panicked" => PANIC,
            "raced" => "race",
            _ => "crash",
        })
        .collect();
    ends.extend(evidence.hang.is_some().then_some(HANG));
    ends.extend(evidence.panics().then_some(PANIC));
    ends
}

fn shows_message(chapter: &Chapter, listing: &Listing) -> bool {
    chapter.text.contains(&format!("/{}.stderr}}}}", listing.name))
}

fn unannounced(chapter: &Chapter, fence: &Fence, listing: &Listing, end: &str) -> Fault {
    let remedy = match end {
        PANIC => "Include its NAME.stderr below it, or put it into an `admonish pitfall`.",
        _ => "Put it into an `admonish pitfall` whose title says what goes wrong, or into a `question`.",
    };
    let what = format!("a run of {} can {end}, and nothing here says so", listing.name);
    Fault::new(&chapter.file, fence.line, what, remedy)
}
