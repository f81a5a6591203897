//! Admonish blocks, and what belongs together on a page.

use std::path::Path;

use ::listings::{Block, Evidence, Fault, Kind};
use admonish::Bridge;
use mdbook_driver::config::Config;

use super::{fences::each, listings::shown_in};
use crate::book::{Book, Chapter};

/// Every admonish block is of a known kind and can be rendered.
pub fn every_admonish_block_is_well_formed(book: &Book) -> Vec<Fault> {
    let config = Config::from_disk(book.root.join("book.toml"));
    let bridge = config.and_then(|config| Ok((Bridge::new(&config, "html")?, kinds(&config))));
    let (bridge, kinds) = match bridge {
        Ok(bridge) => bridge,
        Err(error) => return vec![Fault::new("book.toml", 1, format!("{error:#}"), "")],
    };
    each(book, |chapter| {
        chapter
            .blocks
            .iter()
            .filter_map(|block| malformed(chapter, block, &bridge, &kinds))
            .collect()
    })
}

/// The kinds that the book's configuration makes, and the one of mdbook-admonish's own that is used.
fn kinds(config: &Config) -> Vec<String> {
    let custom: Option<toml::Table> = config.get("preprocessor.admonish.directive.custom").ok().flatten();
    custom
        .into_iter()
        .flatten()
        .map(|(kind, _)| kind)
        .chain(["note".to_owned()])
        .collect()
}

fn malformed(chapter: &Chapter, block: &Block, bridge: &Bridge, kinds: &[String]) -> Option<Fault> {
    if !kinds.contains(&block.kind) {
        let what = format!("`{}` is not a kind of block of this book", block.kind);
        return Some(Fault::new(
            &chapter.file,
            block.line,
            what,
            format!("Use one of {}.", kinds.join(", ")),
        ));
    }
    // mdbook-admonish takes words that it does not know for nothing.
    let words = block.info.trim_start_matches("admonish").trim_start();
    let title = words.trim_start_matches(&*block.kind).trim_start();
    if !title.is_empty() && !title.starts_with("title=\"") {
        let what = format!("`{title}` is not what may follow the kind of a block");
        let remedy = format!("Write ````admonish {} title=\"…\".", block.kind);
        return Some(Fault::new(&chapter.file, block.line, what, remedy));
    }
    let alone = format!("````{}\n.\n````\n", block.info);
    bridge.render(&alone).err().map(|error| {
        Fault::new(
            &chapter.file,
            block.line,
            "mdbook-admonish cannot read this block",
            format!("Write ````admonish {} title=\"…\".\n{error:#}", block.kind),
        )
    })
}

/// The key to a question is the next thing on the page, folded, and comes from a checked file.
pub fn every_question_is_followed_by_its_answer(book: &Book) -> Vec<Fault> {
    each(book, |chapter| {
        let questions = chapter.blocks.iter().filter(|block| block.kind == "question");
        questions
            .filter_map(|question| unanswered(book, chapter, question))
            .collect()
    })
}

fn unanswered(book: &Book, chapter: &Chapter, question: &Block) -> Option<Fault> {
    let next = chapter
        .blocks
        .iter()
        .find(|block| block.span.start >= question.span.end);
    let between = |answer: &&Block| chapter.text[question.span.end..answer.span.start].trim().is_empty();
    let Some(answer) = next.filter(between).filter(|block| block.kind == "answer") else {
        let what = "a question without an answer";
        return Some(Fault::new(
            &chapter.file,
            question.line,
            what,
            "Follow it at once with an `admonish answer`.",
        ));
    };
    let asked = shown_in(chapter)
        .into_iter()
        .filter(|(_, line)| chapter.lines(&question.span).contains(line))
        .find_map(|(include, _)| book.catalog.at(&include.path))?;
    let evidence = Evidence::of(&book.root, asked);
    let checked = evidence.stdout.is_some() || evidence.stderr.is_some();
    let includes_it = chapter.text[answer.span.clone()].contains(&format!("/{}.", asked.name));
    (checked && !includes_it).then(|| {
        let remedy = format!("Include the checked file of {} in the answer.", asked.name);
        Fault::new(&chapter.file, answer.line, "an answer that no check holds", remedy)
    })
}

/// A program that hangs is followed, on the same page, by one that ends; one in a question is repaired in words.
pub fn every_hang_is_followed_by_its_repair(book: &Book) -> Vec<Fault> {
    each(book, |chapter| {
        let questions = chapter.blocks.iter().filter(|block| block.kind == "question");
        let asked: Vec<_> = questions.map(|block| chapter.lines(&block.span)).collect();
        let mut shown = shown_in(chapter);
        shown.retain(|(_, line)| !asked.iter().any(|lines| lines.contains(line)));
        let hangs = |path: &Path| {
            let listing = book.catalog.at(path).filter(|listing| listing.kind == Kind::Program)?;
            Some(Evidence::of(&book.root, listing).hang.is_some())
        };
        let stuck = shown
            .iter()
            .enumerate()
            .filter(|(_, (include, _))| hangs(&include.path) == Some(true));
        stuck
            .filter(|(at, _)| {
                !shown[at + 1..]
                    .iter()
                    .any(|(include, _)| hangs(&include.path) == Some(false))
            })
            .map(|(_, (include, line))| {
                let what = format!("{} hangs, and no program after it ends", include.written);
                Fault::new(&chapter.file, *line, what, "Show its repair below it.")
            })
            .collect()
    })
}
