//! What holds for every listing.

use std::path::PathBuf;

use listings::{Fault, Include, Kind, Listing, faults_of_anchors, includes};

use super::fences::each;
use crate::book::{Book, Chapter};

/// A listing that no page shows is dead code.
pub fn every_listing_is_shown(book: &Book) -> Vec<Fault> {
    let shown: Vec<PathBuf> = book
        .chapters
        .iter()
        .flat_map(shown_in)
        .map(|(include, _)| include.path)
        .collect();
    let hidden = book
        .catalog
        .listings()
        .filter(|listing| !matches!(listing.kind, Kind::Check | Kind::Wrong));
    hidden
        .filter(|listing| !shown.contains(&listing.path))
        .map(|listing| {
            Fault::new(
                &listing.path,
                1,
                "no chapter shows this listing",
                format!("Include it in src/{}.md, or remove it.", listing.chapter),
            )
        })
        .collect()
}

/// The first line of a listing is its caption: a sentence after `//!`.
pub fn every_listing_says_what_it_shows(book: &Book) -> Vec<Fault> {
    let shown = book
        .catalog
        .listings()
        .filter(|listing| !matches!(listing.kind, Kind::Check | Kind::Wrong));
    shown
        .filter(|listing| {
            !listing
                .caption()
                .is_some_and(|caption| caption.ends_with(['.', '?', '!']))
        })
        .map(|listing| {
            let what = "the listing does not begin with a sentence that says what it shows";
            Fault::new(
                &listing.path,
                1,
                what,
                "Begin it with `//! One sentence.`: its caption on the page.",
            )
        })
        .collect()
}

/// The markers of anchors pair up, and each pair holds something to show. A listing with anchors is shown by them.
pub fn anchors_pair_up_and_show_a_line(book: &Book) -> Vec<Fault> {
    let mut faults: Vec<Fault> = book
        .catalog
        .listings()
        .flat_map(|listing| faults_of_anchors(&listing.path, &listing.text).1)
        .collect();
    faults.extend(each(book, |chapter| {
        let whole = shown_in(chapter)
            .into_iter()
            .filter(|(include, _)| include.part.is_none());
        whole
            .filter(|(include, _)| book.catalog.at(&include.path).is_some_and(has_anchors))
            .map(|(include, line)| {
                let what = format!("all of {} is shown, the markers of its anchors too", include.written);
                Fault::new(
                    &chapter.file,
                    line,
                    what,
                    "Show an anchor of it, or remove the markers.",
                )
            })
            .collect()
    }));
    faults
}

fn has_anchors(listing: &Listing) -> bool {
    !faults_of_anchors(&listing.path, &listing.text).0.is_empty()
}

/// A chapter shows listings of its own crate only, so that a listing is found where it is read.
pub fn listings_live_in_the_crate_of_their_chapter(book: &Book) -> Vec<Fault> {
    each(book, |chapter| {
        shown_in(chapter)
            .into_iter()
            .filter_map(|(include, line)| Some((book.catalog.at(&include.path)?, line)))
            .filter(|(listing, _)| listing.chapter != chapter.name())
            .map(|(listing, line)| {
                Fault::new(
                    &chapter.file,
                    line,
                    format!("this listing belongs to the chapter {}", listing.chapter),
                    format!(
                        "Link to it: [{0}]({1}.md#listing-{0}).",
                        listing.name.replace('_', "-"),
                        listing.chapter
                    ),
                )
            })
            .collect()
    })
}

/// An order that rests on sleeping is no order; where sleeping is the lesson, the line above says so.
pub fn no_listing_sleeps_to_get_an_order(book: &Book) -> Vec<Fault> {
    let mut faults = Vec::new();
    for listing in book.catalog.listings() {
        let mut above = "";
        for (at, line) in listing.text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            let calls = code.contains("sleep(") && !code.contains("fn ");
            if calls && !above.trim_start().starts_with("// SLEEP:") {
                faults.push(Fault::new(
                    &listing.path,
                    at + 1,
                    "a listing that sleeps",
                    "Get the order from join, a channel or a barrier. If sleeping is the lesson, write \
                     `// SLEEP: why` on the line above.",
                ));
            }
            above = line;
        }
    }
    faults
}

/// A reader copies a listing, or opens it in the Playground: it is a whole program by itself.
pub fn a_listing_is_one_file(book: &Book) -> Vec<Fault> {
    let programs = book.catalog.listings().filter(|listing| listing.kind != Kind::Library);
    programs
        .filter_map(|listing| {
            let mut lines = listing.text.lines().zip(1..);
            let (_, line) = lines.find(|(line, _)| needs_another_file(line.trim()))?;
            let what = "a listing that needs another file";
            Some(Fault::new(&listing.path, line, what, "Write all of it into this one."))
        })
        .collect()
}

fn needs_another_file(line: &str) -> bool {
    let module = line.strip_prefix("mod ").and_then(|rest| rest.strip_suffix(';'));
    let included = ["include!(", "include_str!(", "include_bytes!(", "#[path"];
    module.is_some_and(|name| name != "check") || included.iter().any(|word| line.contains(word))
}

/// The Playground is offered for programs that use nothing but std, judged here by their paths, not by a manifest.
pub fn a_listing_that_uses_a_crate_is_not_offered_to_the_playground(book: &Book) -> Vec<Fault> {
    let offered = book.catalog.listings().filter(|listing| listing.std_only);
    offered
        .filter_map(|listing| {
            let (at, root) = listing
                .text
                .lines()
                .enumerate()
                .find_map(|(at, line)| Some((at, foreign_root(line)?)))?;
            let what = format!("uses the crate `{root}`, which its Cargo.toml does not name");
            let manifest = format!(
                "Add it to [dev-dependencies] of listings/{}/Cargo.toml.",
                listing.chapter
            );
            Some(Fault::new(&listing.path, at + 1, what, manifest))
        })
        .collect()
}

/// The crate that a `use` or `extern crate` line takes something from, if it is not part of the toolchain.
fn foreign_root(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let path = line
        .strip_prefix("use ")
        .or_else(|| line.strip_prefix("extern crate "))?;
    let path = path.trim_start_matches("::");
    let root = path.split([':', ';', ' ', '{']).next()?;
    let own = ["std", "core", "alloc", "crate", "self", "super", ""];
    let is_module = !path[root.len()..].starts_with(['{', ';']) && root.starts_with(char::is_lowercase);
    (!own.contains(&root) && is_module).then_some(root)
}

/// What the Rust fences of a chapter include, and where.
pub(super) fn shown_in(chapter: &Chapter) -> Vec<(Include, usize)> {
    let rust = chapter.fences.iter().filter(|fence| fence.info.starts_with("rust"));
    rust.flat_map(|fence| {
        includes(&chapter.file, &fence.body).into_iter().map(|include| {
            let line = fence.line + include.line;
            (include, line)
        })
    })
    .collect()
}
