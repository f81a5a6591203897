//! What a chapter may use of Markdown and HTML.

use listings::Fault;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

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
        Event::Start(Tag::BlockQuote(Some(_))) => Some((
            "an alert, by which this book shows no box".to_owned(),
            "Use a block: ````admonish note title=\"…\".",
        )),
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

/// A line of a paragraph holds one sentence, so that a change shows which sentence has changed.
pub fn a_line_holds_one_sentence(book: &Book) -> Vec<Fault> {
    each(book, |chapter| {
        let mut others = 0;
        let events = Parser::new_ext(&chapter.text, Options::all()).into_offset_iter();
        events
            .filter_map(|(event, range)| match event {
                Event::Start(Tag::List(_) | Tag::CodeBlock(_) | Tag::Table(_)) => {
                    others += 1;
                    None
                }
                Event::End(TagEnd::List(_) | TagEnd::CodeBlock | TagEnd::Table) => {
                    others -= 1;
                    None
                }
                Event::Text(text) if others == 0 => {
                    let at = range.start + end_of_sentence(&text)?;
                    let what = "a second sentence on one line";
                    let remedy = "Begin it on a line of its own.";
                    Some(Fault::new(&chapter.file, line_at(&chapter.text, at), what, remedy))
                }
                _ => None,
            })
            .collect()
    })
}

fn end_of_sentence(text: &str) -> Option<usize> {
    text.match_indices(['.', '?', '!']).map(|(at, _)| at).find(|at| {
        text[at + 1..]
            .strip_prefix(' ')
            .is_some_and(|next| next.starts_with(char::is_uppercase))
    })
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
