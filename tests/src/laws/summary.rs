//! `SUMMARY.md` lists what exists, and all of it.

use std::path::PathBuf;

use listings::Fault;

use crate::book::{Book, SUMMARY};

/// A chapter that the summary does not list would not be published.
pub fn every_chapter_is_in_the_summary(book: &Book) -> Vec<Fault> {
    let listed: Vec<&PathBuf> = book.summary.iter().map(|(file, _)| file).collect();
    let unlisted = book.chapters.iter().filter(|chapter| !listed.contains(&&chapter.file));
    // mdBook finds the page for addresses that lead nowhere by its name.
    let missing = unlisted.filter(|chapter| !chapter.file.ends_with("404.md"));
    missing
        .map(|chapter| {
            let name = chapter.name();
            let remedy = format!("Add a line to {SUMMARY}: - [Title]({name}.md)");
            Fault::new(&chapter.file, 1, "this chapter is missing from the summary", remedy)
        })
        .collect()
}

/// The summary lists no file that is not there.
pub fn every_entry_of_the_summary_has_its_file(book: &Book) -> Vec<Fault> {
    let broken = book.summary.iter().filter(|(file, _)| !book.root.join(file).is_file());
    broken
        .map(|(file, line)| {
            let what = format!("{} does not exist", file.display());
            Fault::new(SUMMARY, *line, what, "Write the chapter, or correct the path.")
        })
        .collect()
}
