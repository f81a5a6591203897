//! Headings and their permanent ids.

use std::collections::HashMap;

use listings::Fault;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::fences::each;
use crate::book::{Book, Chapter, line_at};

pub(super) struct Heading {
    pub(super) line: usize,
    level: HeadingLevel,
    id: Option<String>,
    pub(super) title: String,
}

/// Every heading has an id of its own, so that an address survives a better title.
pub fn every_heading_has_an_id(book: &Book) -> Vec<Fault> {
    each(book, |chapter| {
        let without = headings(chapter)
            .into_iter()
            .filter(|heading| !heading.id.as_deref().is_some_and(is_plain));
        without
            .map(|heading| {
                Fault::new(
                    &chapter.file,
                    heading.line,
                    format!("the heading “{}” has no id in lower-case letters", heading.title),
                    "End its line with one that will never change, such as {#lost-wake-up}.",
                )
            })
            .collect()
    })
}

fn is_plain(id: &str) -> bool {
    id.chars()
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// No level is left out between a section and what it is a part of.
pub fn sections_nest(book: &Book) -> Vec<Fault> {
    each(book, |chapter| {
        let headings = headings(chapter);
        let jumps = headings
            .windows(2)
            .filter(|pair| pair[1].level as usize > pair[0].level as usize + 1);
        jumps
            .map(|pair| {
                let what = format!("a level is left out above “{}”", pair[1].title);
                let remedy = format!("Begin it with {}.", "#".repeat(pair[0].level as usize + 1));
                Fault::new(&chapter.file, pair[1].line, what, remedy)
            })
            .collect()
    })
}

/// A page begins with its title, whose id is the name of the file, and has no other of that level.
pub fn every_page_has_one_title(book: &Book) -> Vec<Fault> {
    each(book, |chapter| {
        let titles: Vec<Heading> = headings(chapter)
            .into_iter()
            .filter(|heading| heading.level == HeadingLevel::H1)
            .collect();
        let fault = |line, what: &str, remedy: &str| vec![Fault::new(&chapter.file, line, what, remedy)];
        match titles.as_slice() {
            [] => fault(1, "this page has no title", "Begin it with `# Title {#id}`."),
            [title] if title.line != 1 => {
                fault(title.line, "the title does not stand first", "Begin the page with it.")
            }
            [title] if title.id != Some(chapter.name()) => {
                let remedy = format!("Write {{#{}}}: an id that stands on one page alone.", chapter.name());
                fault(1, "the id of the title is not the name of the file", &remedy)
            }
            [_] => Vec::new(),
            [_, second, ..] => fault(second.line, "a second title on one page", "Use `##` for a section."),
        }
    })
}

/// No id stands twice on one page: a link to it would be ambiguous.
pub fn no_id_stands_twice_on_a_page(book: &Book) -> Vec<Fault> {
    each(book, |chapter| {
        let mut first = HashMap::new();
        let mut faults = Vec::new();
        let shown = super::listings::shown_in(chapter).into_iter().map(|(include, line)| {
            let part = include.part.map(|part| format!(" from `{part}`")).unwrap_or_default();
            (format!("the listing {}{part}", include.written), line)
        });
        let headings = headings(chapter)
            .into_iter()
            .filter_map(|h| Some((format!("the id `{}`", h.id?), h.line)));
        for (what, line) in headings.chain(shown) {
            if let Some(first) = first.insert(what.clone(), line) {
                faults.push(Fault::new(
                    &chapter.file,
                    line,
                    format!("{what} stands here and on line {first}"),
                    "Show it once and link to it, or give one of the two another name.",
                ));
            }
        }
        faults
    })
}

pub(super) fn headings(chapter: &Chapter) -> Vec<Heading> {
    let mut found: Vec<Heading> = Vec::new();
    let mut open = false;
    for (event, range) in Parser::new_ext(&chapter.text, Options::all()).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                open = true;
                let id = id.map(|id| id.to_string());
                found.push(Heading {
                    line: line_at(&chapter.text, range.start),
                    level,
                    id,
                    title: String::new(),
                });
            }
            Event::End(TagEnd::Heading(_)) => open = false,
            Event::Text(text) | Event::Code(text) if open => {
                if let Some(heading) = found.last_mut() {
                    heading.title.push_str(&text);
                }
            }
            _ => {}
        }
    }
    found
}
