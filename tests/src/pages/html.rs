//! Whether the site's HTML is what it is meant to be.

use std::collections::HashSet;

use listings::Fault;

use super::site::{Page, Site};
use crate::book::Book;

/// What the HTML standard calls parse errors, and ids that stand twice.
pub(super) fn invalid(site: &Site) -> Vec<Fault> {
    let mut faults = Vec::new();
    for page in site.chapters() {
        for error in &page.parse_errors {
            faults.push(Fault::new(
                page.source(),
                1,
                format!("the page is not valid HTML: {error}"),
                "Mend its HTML.",
            ));
        }
        let mut seen = HashSet::new();
        let ids = page.elements.iter().filter_map(|element| element.attribute("id"));
        for id in ids.filter(|id| !seen.insert(*id)) {
            faults.push(Fault::new(
                page.source(),
                1,
                format!("the id `{id}` stands twice on the page"),
                "Rename one.",
            ));
        }
    }
    faults
}

/// Admonish blocks and includes that reach the reader as they were written.
pub(super) fn not_rendered(book: &Book, site: &Site) -> Vec<Fault> {
    let mut faults = Vec::new();
    for chapter in &book.chapters {
        let Some(page) = site.pages.iter().find(|page| page.source() == chapter.file) else {
            continue;
        };
        let rendered = page
            .elements
            .iter()
            .filter(|element| has_class(element.attribute("class"), "admonition"));
        let (written, rendered) = (chapter.blocks.len(), rendered.count());
        if rendered != written {
            let what = format!("the chapter has {written} admonish blocks, its page {rendered}");
            faults.push(Fault::new(
                &chapter.file,
                1,
                what,
                "Look for one that stands in a list or in HTML.",
            ));
        }
        faults.extend(left_over(page));
    }
    faults
}

/// Markdown that has not become HTML: most often a paragraph right after raw HTML, without an empty line between.
fn left_over(page: &Page) -> Option<Fault> {
    let fence = ["{{#", "```", "{#"].into_iter().find(|mark| page.text.contains(mark));
    let inline = ["`", "]("].into_iter().find(|mark| page.prose.contains(mark));
    let mark = fence.or(inline)?;
    let text = if fence.is_some() { &page.text } else { &page.prose };
    let line = text.lines().find(|line| line.contains(mark)).unwrap_or_default();
    Some(Fault::new(
        page.source(),
        1,
        format!("{mark} is shown to readers as it was written, in: {}", line.trim()),
        "Look for a fence or a heading that is not one, or for text that follows HTML without an empty line.",
    ))
}

fn has_class(classes: Option<&str>, class: &str) -> bool {
    classes.is_some_and(|classes| classes.split_whitespace().any(|known| known == class))
}
