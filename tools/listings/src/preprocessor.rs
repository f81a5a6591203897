//! The mdBook preprocessor: checks a chapter's includes and turns its fences into figures.

use std::path::Path;

use anyhow::Result;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext, book::Book, config::RustEdition};

use crate::{Catalog, Fault, Faults, Include, Kind, anchors::faults_of_anchors, figure::Figures, includes, scan};

/// Turns each include of a listing into a figure with its evidence. It runs before mdBook's `links`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Listings;

impl Preprocessor for Listings {
    fn name(&self) -> &str {
        "listings"
    }

    fn run(&self, context: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let catalog = Catalog::read(&context.root)?;
        let figures = Figures {
            catalog: &catalog,
            edition: edition(context),
            repository: context.config.get("output.html.git-repository-url").ok().flatten(),
        };
        let source = &context.config.book.src;
        let mut faults = Vec::new();
        book.for_each_chapter_mut(|chapter| {
            if let Some(path) = &chapter.source_path {
                let file = source.join(path);
                faults.extend(faults_of_includes(&catalog, &file, &chapter.content));
                chapter.content = figures.of_chapter(&file, &chapter.content);
            }
        });
        Faults::from_iter(faults).none()?;
        Ok(book)
    }
}

fn edition(context: &PreprocessorContext) -> &'static str {
    match context.config.rust.edition {
        Some(RustEdition::E2024) => "2024",
        Some(RustEdition::E2021) => "2021",
        Some(RustEdition::E2018) => "2018",
        _ => "2015",
    }
}

/// What is wrong with the fences and includes of the chapter `file`: all that would show readers an empty block,
/// another part than the author meant, or code that no check sees.
pub fn faults_of_includes(catalog: &Catalog, file: &Path, text: &str) -> Vec<Fault> {
    let mut faults = scan(file, text).faults;
    for include in includes(file, text) {
        faults.extend(fault_of_include(catalog, file, &include));
    }
    faults
}

fn fault_of_include(catalog: &Catalog, file: &Path, include: &Include) -> Option<Fault> {
    let fault = |what: String, remedy: String| Some(Fault::new(file, include.line, what, remedy));
    let Include { keyword, written, .. } = include;
    if !matches!(keyword.as_str(), "include" | "rustdoc_include") {
        return fault(
            format!("`{{{{#{keyword} …}}}}` is not used in this book"),
            "Write `{{#rustdoc_include PATH}}` for a listing, `{{#include PATH}}` for what it prints.".into(),
        );
    }
    if !include.alone {
        return fault(
            "an include shares its line with something else".into(),
            "Put it on a line of its own.".into(),
        );
    }
    let Ok(text) = std::fs::read_to_string(catalog.root.join(&include.path)) else {
        return fault(
            format!("the include names no file: {written}"),
            suggestion(catalog, include),
        );
    };
    let part = include.part.as_ref()?;
    let (anchors, _) = faults_of_anchors(&include.path, &text);
    if anchors.contains_key(part) {
        return None;
    }
    let known: Vec<String> = anchors.keys().map(|name| format!("`{name}`")).collect();
    let remedy = match known.as_slice() {
        [] => format!("Add `// ANCHOR: {part}` and `// ANCHOR_END: {part}` to the listing, or show all of it."),
        known => format!("Its anchors are {}.", known.join(", ")),
    };
    fault(format!("{written} has no anchor `{part}`"), remedy)
}

/// Where a file of the same name stands, if anywhere.
fn suggestion(catalog: &Catalog, include: &Include) -> String {
    let name = include.path.file_name();
    let twin = catalog
        .listings()
        .filter(|listing| listing.kind != Kind::Check)
        .find(|listing| listing.path.file_name() == name || include.path.file_stem() == listing.path.file_stem());
    match twin {
        Some(twin) => format!("Did you mean {}?", twin.path.display()),
        None => "Correct the path (it starts from the chapter's folder), or add the file.".into(),
    }
}
