//! `SUMMARY.md` lists what exists, and all of it, once.

use std::path::PathBuf;

use listings::Fault;

use super::headings::headings;
use crate::book::{Book, SUMMARY};

/// A chapter that the summary does not list would not be published.
pub fn every_chapter_is_in_the_summary(book: &Book) -> Vec<Fault> {
    let listed: Vec<&PathBuf> = book.summary.iter().map(|entry| &entry.file).collect();
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
    let broken = book
        .summary
        .iter()
        .filter(|entry| !book.root.join(&entry.file).is_file());
    broken
        .map(|entry| {
            let what = format!("“{}” leads to {}, which is no file", entry.title, entry.file.display());
            Fault::new(SUMMARY, entry.line, what, "Write the chapter, or correct the path.")
        })
        .collect()
}

/// A chapter is called the same in the summary as on its page.
pub fn the_summary_uses_the_titles_of_the_pages(book: &Book) -> Vec<Fault> {
    let titles = book.summary.iter().filter_map(|entry| {
        let chapter = book.chapters.iter().find(|chapter| chapter.file == entry.file)?;
        Some((entry, headings(chapter).into_iter().next()?.title))
    });
    titles
        .filter(|(entry, title)| entry.title != *title)
        .map(|(entry, title)| {
            let what = format!("“{}” is called “{title}” on its page", entry.title);
            Fault::new(SUMMARY, entry.line, what, "Give it one title.")
        })
        .collect()
}
