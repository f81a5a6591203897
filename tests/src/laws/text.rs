//! The bytes of which the book's texts are made.

use std::fs;

use listings::Fault;

use super::{evidence::ending, layout::files_below};
use crate::book::Book;

/// Chapters, listings and manifests are plain text: what an editor or an unfinished merge left there is no part of it.
pub fn every_text_is_plain(book: &Book) -> Vec<Fault> {
    let files = ["src", "listings"]
        .into_iter()
        .flat_map(|folder| files_below(book, folder));
    let texts = files.filter(|file| matches!(ending(file), Some("md" | "rs" | "toml")));
    texts
        .flat_map(|file| {
            let text = fs::read_to_string(book.root.join(&file)).unwrap_or_default();
            let mut lines = text.split_inclusive('\n').zip(1..);
            // What is wrong with one line tends to be wrong with all of them.
            lines.find_map(|(line, number)| {
                let (what, remedy) = blemish(line)?;
                Some(Fault::new(&file, number, what, remedy))
            })
        })
        .collect()
}

fn blemish(line: &str) -> Option<(&'static str, &'static str)> {
    let Some(content) = line.strip_suffix('\n') else {
        return Some(("the last line does not end", "End it with a line feed."));
    };
    match content {
        _ if content.starts_with('\u{feff}') => Some(("a byte order mark", "Save the file as UTF-8 without one.")),
        _ if content.ends_with('\r') => Some((
            "lines that end in CR LF",
            "Save the file with LF alone, as .editorconfig asks your editor to.",
        )),
        _ if content.starts_with("<<<<<<< ") || content.starts_with(">>>>>>> ") => Some((
            "the mark of an unfinished merge",
            "Decide for one of the two texts, and remove the marks.",
        )),
        _ if content.contains('\t') => Some(("a tab", "Use spaces.")),
        _ if content.ends_with(' ') => Some(("blanks at the end of the line", "Take them away.")),
        _ => None,
    }
}
