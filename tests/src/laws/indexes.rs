//! The lists by which a reader finds a section: of questions, of errors, of terms.

use std::{collections::BTreeMap, path::Path};

use listings::{Evidence, Fault, Kind, refusal_code};

use super::{fences::each, headings::headings};
use crate::book::{Book, Chapter, Entry};

const QUESTIONS: &str = "src/questions.md";
const GLOSSARY: &str = "src/glossary.md";
const GALLERY: &str = "src/error-gallery.md";

/// Each question that a chapter opens with stands in the index, and its words are the link to the chapter.
pub fn every_opening_question_is_in_the_index(book: &Book) -> Vec<Fault> {
    let Some(index) = page(book, QUESTIONS) else {
        return Vec::new();
    };
    let asked = book
        .chapters
        .iter()
        .flat_map(|chapter| items(chapter, "questions").map(move |asked| (chapter, asked)));
    asked
        .filter_map(|(chapter, (question, line))| {
            let link = format!("[{question}]({}.md#", chapter.name());
            let what = format!("{QUESTIONS} does not lead to this question");
            let remedy = || format!("Add it there with the section that answers it: - {link}SECTION)");
            (!index.text.contains(&link)).then(|| Fault::new(&chapter.file, line, what, remedy()))
        })
        .collect()
}

/// A numbered chapter opens with questions, and ends with as many answers.
pub fn every_chapter_answers_its_questions(book: &Book) -> Vec<Fault> {
    each(book, |chapter| {
        let is_numbered = |entry: &Entry| entry.is_numbered && entry.file == chapter.file;
        let (asked, answered) = (items(chapter, "questions").count(), items(chapter, "answers").count());
        if asked == answered && (asked > 0 || !book.summary.iter().any(is_numbered)) {
            return Vec::new();
        }
        let line = items(chapter, "answers").last().map_or(1, |(_, line)| line);
        let what = format!("the chapter asks {asked} questions, and answers {answered}");
        let remedy = "Open it with a list under `## Questions {#questions}`, and end it with a line for each under \
                      `## Answers {#answers}`.";
        vec![Fault::new(&chapter.file, line, what, remedy)]
    })
}

/// The items of the list in the section `id`, with their lines.
fn items<'chapter>(chapter: &'chapter Chapter, id: &str) -> impl Iterator<Item = (&'chapter str, usize)> {
    let id = format!("{{#{id}}}");
    let lines = chapter.text.lines().zip(1..);
    lines
        .skip_while(move |(line, _)| !(line.starts_with("## ") && line.ends_with(&id)))
        .skip(1)
        .take_while(|(line, _)| !line.starts_with('#'))
        .filter_map(|(line, number)| Some((line.strip_prefix("- ")?, number)))
}

/// The glossary has each term once, in the order of the alphabet.
pub fn the_glossary_is_in_order(book: &Book) -> Vec<Fault> {
    let Some(glossary) = page(book, GLOSSARY) else {
        return Vec::new();
    };
    let terms: Vec<_> = headings(glossary)
        .into_iter()
        .skip(1)
        .map(|term| (term.title.to_lowercase(), term.line))
        .collect();
    let misplaced = terms.windows(2).filter(|pair| pair[0].0 >= pair[1].0);
    misplaced
        .map(|pair| {
            let what = format!("“{}” stands after “{}”", pair[1].0, pair[0].0);
            Fault::new(
                GLOSSARY,
                pair[1].1,
                what,
                "Have each term once, in the order of the alphabet.",
            )
        })
        .collect()
}

/// Each code or lint by which a listing is refused has its section in the gallery.
pub fn every_refusal_is_in_the_gallery(book: &Book) -> Vec<Fault> {
    let Some(gallery) = page(book, GALLERY) else {
        return Vec::new();
    };
    let sections = headings(gallery);
    let missing = refusals(book)
        .into_iter()
        .filter(|(code, _)| !sections.iter().any(|section| section.title == *code));
    missing
        .map(|(code, listing)| {
            let what = format!("it is refused with {code}, which {GALLERY} does not explain");
            let id = code.to_lowercase().replace('_', "-");
            let remedy =
                format!("Add a section `## {code} {{#{id}}}`: what the error says, why, the repair, a link here.");
            Fault::new(listing, 1, what, remedy)
        })
        .collect()
}

/// The gallery explains no error code that no listing shows.
pub fn every_code_in_the_gallery_is_shown(book: &Book) -> Vec<Fault> {
    let Some(gallery) = page(book, GALLERY) else {
        return Vec::new();
    };
    let shown = refusals(book);
    let idle = headings(gallery)
        .into_iter()
        .filter(|section| is_error_code(&section.title) && !shown.contains_key(&section.title));
    idle.map(|section| {
        let what = format!("no listing is refused with {}", section.title);
        let remedy = "Add a listing to `compile_fail/` that shows it, or remove the section.";
        Fault::new(GALLERY, section.line, what, remedy)
    })
    .collect()
}

fn is_error_code(title: &str) -> bool {
    let digits = title.strip_prefix('E').unwrap_or_default();
    digits.len() == 4 && digits.bytes().all(|digit| digit.is_ascii_digit())
}

/// The codes and lints of all refusals, each with a listing that shows it.
fn refusals(book: &Book) -> BTreeMap<String, &Path> {
    let refused = book.catalog.listings().filter(|listing| listing.kind == Kind::Refused);
    refused
        .filter_map(|listing| {
            let message = Evidence::of(&book.root, listing).stderr?;
            Some((refusal_code(&message)?, listing.path.as_path()))
        })
        .collect()
}

fn page<'book>(book: &'book Book, file: &str) -> Option<&'book Chapter> {
    book.chapters.iter().find(|chapter| chapter.file == Path::new(file))
}
