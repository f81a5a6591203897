//! What a chapter may use of Markdown and HTML.

use listings::Fault;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};

use super::fences::each;
use crate::book::{Book, Chapter, line_at};

/// The elements of drawings, and of the figures around them.
const DRAWN: [&str; 11] = [
    "svg",
    "title",
    "desc",
    "g",
    "rect",
    "path",
    "line",
    "polygon",
    "text",
    "figure",
    "figcaption",
];

/// No program hides from the checks in an indented block or in HTML, and no block in a quotation.
pub fn nothing_stands_outside_a_fence_that_belongs_into_one(book: &Book) -> Vec<Fault> {
    each(book, |chapter| {
        let inside_fence = |at: usize| chapter.fences.iter().any(|fence| fence.span.contains(&at));
        let events = Parser::new_ext(&chapter.text, Options::all()).into_offset_iter();
        events
            .filter(|(_, range)| !inside_fence(range.start))
            .filter_map(|(event, range)| {
                let (what, remedy) = misplaced(&event)?;
                Some(Fault::new(
                    &chapter.file,
                    line_at(&chapter.text, range.start),
                    what,
                    remedy,
                ))
            })
            .collect()
    })
}

fn misplaced(event: &Event<'_>) -> Option<(String, &'static str)> {
    match event {
        Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => Some((
            "an indented block, which Markdown takes for code".to_owned(),
            "Use a fence, or take the indentation away.",
        )),
        Event::Start(Tag::BlockQuote(Some(_))) => {
            Some(("an alert".to_owned(), "Use a block: ````admonish note title=\"…\"."))
        }
        Event::Html(html) | Event::InlineHtml(html) => {
            let element = elements(html).find(|element| !DRAWN.contains(element))?;
            Some((
                format!("HTML, where no check looks: <{element}>"),
                "Use Markdown: a fence for code, a block for a box. Only a drawing is HTML: an `svg`.",
            ))
        }
        _ => None,
    }
}

/// The names of the elements that begin in `html`.
fn elements(html: &str) -> impl Iterator<Item = &str> {
    let tags = html.split('<').skip(1);
    tags.filter_map(|tag| tag.split(|c: char| !c.is_ascii_alphanumeric()).next())
        .filter(|name| !name.is_empty())
}

/// A drawing says in words what it shows, to those who do not see it.
pub fn every_drawing_is_described(book: &Book) -> Vec<Fault> {
    each(book, |chapter| {
        let drawings = chapter.text.match_indices("<svg");
        drawings.filter_map(|(at, _)| undescribed(chapter, at)).collect()
    })
}

fn undescribed(chapter: &Chapter, at: usize) -> Option<Fault> {
    let drawing = chapter.text[at..].split("</svg>").next().unwrap_or_default();
    let is_described = ["aria-labelledby=\"", "<title id=\"", "<desc id=\""]
        .iter()
        .all(|part| drawing.contains(part));
    (!is_described).then(|| {
        let remedy = "Give it <title id=\"A\">, <desc id=\"B\"> and aria-labelledby=\"A B\".";
        let what = "a drawing without a title and a description";
        Fault::new(&chapter.file, line_at(&chapter.text, at), what, remedy)
    })
}
