//! The `ANCHOR: name` … `ANCHOR_END: name` comments by which a chapter shows a part of a listing.

use std::{collections::BTreeMap, ops::Range, path::Path};

use crate::Fault;

/// The anchored parts of a listing: from each anchor's name to its lines (counted from 0, markers excluded).
pub type Anchors = BTreeMap<String, Range<usize>>;

/// Reads the anchors of the listing `text`; a marker without its partner, or around nothing, is a fault in `file`.
pub fn faults_of_anchors(file: &Path, text: &str) -> (Anchors, Vec<Fault>) {
    let mut open: BTreeMap<&str, usize> = BTreeMap::new();
    let mut anchors = Anchors::new();
    let mut faults = Vec::new();
    for (at, line) in text.lines().enumerate() {
        if let Some(name) = marker(line, "ANCHOR:") {
            if open.insert(name, at).is_some() || anchors.contains_key(name) {
                faults.push(Fault::new(
                    file,
                    at + 1,
                    format!("the anchor `{name}` begins twice"),
                    "Give one of the two another name.",
                ));
            }
        } else if let Some(name) = marker(line, "ANCHOR_END:") {
            match open.remove(name) {
                Some(begin) => {
                    if !shows_a_line(text, begin + 1..at) {
                        faults.push(Fault::new(
                            file,
                            begin + 1,
                            format!("the anchor `{name}` holds no line to show"),
                            "Put its two markers around the lines that the chapter shows.",
                        ));
                    }
                    anchors.insert(name.to_owned(), begin + 1..at);
                }
                None => faults.push(Fault::new(
                    file,
                    at + 1,
                    format!("the anchor `{name}` ends but never began"),
                    format!("Add `// ANCHOR: {name}` above, or correct the name."),
                )),
            }
        }
    }
    faults.extend(open.into_iter().map(|(name, at)| {
        Fault::new(
            file,
            at + 1,
            format!("the anchor `{name}` is never closed"),
            format!("Add `// ANCHOR_END: {name}` below the lines it holds."),
        )
    }));
    (anchors, faults)
}

/// Whether `line` is a marker of an anchor.
pub(crate) fn is_marker(line: &str) -> bool {
    marker(line, "ANCHOR:").is_some() || marker(line, "ANCHOR_END:").is_some()
}

/// The place of line `line` of `text` once mdBook has taken out the markers, both counted from 1.
pub(crate) fn line_without_markers(text: &str, line: usize) -> usize {
    line - text.lines().take(line).filter(|line| is_marker(line)).count()
}

fn marker<'a>(line: &'a str, keyword: &str) -> Option<&'a str> {
    let comment = line.trim_start().strip_prefix("//")?.trim_start();
    Some(comment.strip_prefix(keyword)?.trim())
}

fn shows_a_line(text: &str, lines: Range<usize>) -> bool {
    text.lines()
        .take(lines.end)
        .skip(lines.start)
        .any(|line| !line.trim().is_empty() && !is_marker(line))
}
