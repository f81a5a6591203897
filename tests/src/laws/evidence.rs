//! Shown outputs and messages are files that tests compare.

use std::{fs, path::Path};

use listings::{Evidence, Fault, Include, Kind, Listing, includes, refusal_code};

use super::{
    fences::{each, each_fence, sole_include},
    layout::files_below,
    listings::shown_in,
};
use crate::book::{Book, Chapter};

/// The endings of checked files.
pub(super) const CHECKED: [&str; 5] = ["stdout", "stderr", "hang", "outcomes.json", "2021.stdout"];

/// What a page shows of a run or of the compiler is the include of a file that a test compares.
pub fn every_shown_output_is_checked(book: &Book) -> Vec<Fault> {
    let mut faults = each_fence(book, |chapter, fence| {
        if fence.info != "text" {
            return None;
        }
        match sole_include(chapter, fence) {
            None => Some(Fault::new(
                &chapter.file,
                fence.line,
                "output typed by hand",
                "Include the checked file beside the listing: {{#include ../listings/CHAPTER/examples/NAME.stdout}}",
            )),
            Some(include) => unchecked(book, chapter, &include),
        }
    });
    faults.extend(each(book, |chapter| {
        let at = |include: &Include| {
            let before = chapter.text.split_inclusive('\n').take(include.line - 1);
            before.map(str::len).sum()
        };
        includes(&chapter.file, &chapter.text)
            .into_iter()
            .filter(|include| !chapter.fences.iter().any(|fence| fence.span.contains(&at(include))))
            .filter_map(|include| {
                let text = fs::read_to_string(book.root.join(&include.path)).ok()?;
                if text.starts_with('|') {
                    return unchecked(book, chapter, &include);
                }
                let what = "an include outside a fence";
                let remedy = "Put it into a fence: `rust` for a listing, `text` for what it prints. Only a table that a \
                              listing prints stands outside.";
                Some(Fault::new(&chapter.file, include.line, what, remedy))
            })
            .collect()
    }));
    faults
}

fn unchecked(book: &Book, chapter: &Chapter, include: &Include) -> Option<Fault> {
    let fault = |what: &str, remedy: &str| Some(Fault::new(&chapter.file, include.line, what, remedy));
    let known = ending(&include.path).is_some_and(|ending| CHECKED.contains(&ending) && ending != "outcomes.json");
    if !known {
        return fault(
            "this file is not an output that a test compares",
            "Include a .stdout, .stderr or .hang file.",
        );
    }
    if book.catalog.checked_by(&include.path).is_none() {
        return fault(
            "this file belongs to no listing",
            "Include the file beside the listing that is shown.",
        );
    }
    None
}

/// A checked file lies beside the listing of its name.
pub fn every_checked_file_belongs_to_a_listing(book: &Book) -> Vec<Fault> {
    let checked = files_below(book, "listings")
        .into_iter()
        .filter(|file| ending(file).is_some_and(|ending| CHECKED.contains(&ending)));
    checked
        .filter(|file| book.catalog.checked_by(file).is_none())
        .map(|file| {
            let stem = file.file_name().unwrap_or_default().to_string_lossy();
            let name = stem.split('.').next().unwrap_or_default();
            Fault::new(
                &file,
                1,
                "no test compares this file",
                format!("Add {name}.rs beside it, or remove it."),
            )
        })
        .collect()
}

/// A refused listing has the compiler's message beside it, and its chapter names the error's code in its own words.
pub fn every_refused_listing_has_its_message_and_names_its_code(book: &Book) -> Vec<Fault> {
    each(book, |chapter| {
        shown_in(chapter)
            .into_iter()
            .filter_map(|(include, line)| Some((book.catalog.at(&include.path)?, line)))
            .filter(|(listing, _)| listing.kind == Kind::Refused)
            .filter_map(|(listing, line)| unnamed_code(book, chapter, listing, line))
            .collect()
    })
}

fn unnamed_code(book: &Book, chapter: &Chapter, listing: &Listing, line: usize) -> Option<Fault> {
    let message = Evidence::of(&book.root, listing).stderr.unwrap_or_default();
    if message.is_empty() {
        return Some(Fault::new(
            &listing.path,
            1,
            "a refused listing without the compiler's message",
            format!(
                "Add an empty {}.stderr beside it and run `SNAPSHOTS=overwrite cargo test`.",
                listing.name
            ),
        ));
    }
    // Some errors have no code: those about futures, for one.
    let code = refusal_code(&message)?;
    // A chapter only includes listings, so a code that stands in its text was written by its author.
    (!chapter.text.contains(&code)).then(|| {
        let what = format!(
            "the listing {} is refused with {code}, which the chapter never names",
            listing.name
        );
        Fault::new(
            &chapter.file,
            line,
            what,
            format!("Name {code} where the chapter explains it."),
        )
    })
}

/// A program has one end: files that claim two are a slip. One that prints several things, or never ends, is not
/// compared with what it prints in another edition.
pub fn no_file_contradicts_another(book: &Book) -> Vec<Fault> {
    let programs = book.catalog.listings().filter(|listing| listing.kind == Kind::Program);
    programs
        .filter_map(|listing| {
            let evidence = Evidence::of(&book.root, listing);
            let many = evidence.explored().is_some_and(|explored| explored.count > 1);
            let (what, remedy) = if evidence.hang.is_some() && evidence.panics() {
                (
                    "one file says that it hangs, another that main panics",
                    "Remove NAME.hang or NAME.stderr.",
                )
            } else if evidence.stdout_2021.is_some() && (evidence.hang.is_some() || many) {
                (
                    "what it prints as edition 2021 is compared only if it ends, and in one way",
                    "Remove NAME.2021.stdout.",
                )
            } else {
                return None;
            };
            Some(Fault::new(&listing.path, 1, what, remedy))
        })
        .collect()
}

/// What follows the first dot of a file's name.
pub(super) fn ending(file: &Path) -> Option<&str> {
    Some(file.file_name()?.to_str()?.split_once('.')?.1)
}
