//! Where files lie says what they are.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use listings::{Fault, Kind, Listing};

use super::evidence::{CHECKED, ending};
use crate::book::Book;

/// A listing crate bears the name of a chapter.
pub fn every_chapter_of_listings_has_its_text(book: &Book) -> Vec<Fault> {
    let chapters = book.catalog.chapters.iter().map(|chapter| &chapter.name);
    chapters
        .filter(|name| !book.chapters.iter().any(|chapter| chapter.name() == **name))
        .map(|name| {
            Fault::new(
                format!("listings/{name}/Cargo.toml"),
                1,
                format!("there is no chapter src/{name}.md for these listings"),
                "Name the folder after the chapter that shows them.",
            )
        })
        .collect()
}

/// A file whose place or ending no check knows would look checked and not be.
pub fn every_file_of_a_listing_crate_is_known(book: &Book) -> Vec<Fault> {
    let unknown = files_below(book, "listings").into_iter().filter(|file| !is_known(file));
    unknown
        .map(|file| {
            Fault::new(
                &file,
                1,
                "no check knows this file",
                format!(
                    "Remove it, or give it a name that one knows: Cargo.toml, src/, examples/NAME.rs, \
                     compile_fail/NAME.rs, beside a listing NAME.{}, and for an exercise examples/NAME/ with main.rs, \
                     check.rs, solution.rs and wrong_WHY.rs.",
                    CHECKED.join(", NAME.")
                ),
            )
        })
        .collect()
}

fn is_known(file: &Path) -> bool {
    if file == Path::new("listings/rustfmt.toml") {
        return true;
    }
    let parts: Vec<&str> = file.iter().skip(2).filter_map(|part| part.to_str()).collect();
    let ending = ending(file).unwrap_or_default();
    match parts.as_slice() {
        ["Cargo.toml"] => true,
        ["src", ..] => ending == "rs",
        ["examples", _] => ending == "rs" || CHECKED.contains(&ending),
        ["examples", _, "main.rs" | "check.rs" | "solution.rs"] => true,
        ["examples", _, wrong] => wrong.starts_with("wrong_") && ending == "rs",
        ["compile_fail", _] => ending == "rs" || ending == "stderr",
        _ => false,
    }
}

/// An exercise has a starting point, a check, a solution, and a wrong answer that the check rejects.
pub fn exercises_are_complete(book: &Book) -> Vec<Fault> {
    let mut parts: BTreeMap<PathBuf, Vec<&Listing>> = BTreeMap::new();
    for listing in book.catalog.listings() {
        if matches!(
            listing.kind,
            Kind::Exercise | Kind::Check | Kind::Solution | Kind::Wrong
        ) {
            parts.entry(listing.path.with_file_name("")).or_default().push(listing);
        }
    }
    let wanted = [
        (Kind::Exercise, "main.rs", "the starting point"),
        (Kind::Check, "check.rs", "its tests"),
        (
            Kind::Solution,
            "solution.rs",
            "a full replacement of main.rs that passes",
        ),
        (Kind::Wrong, "wrong_WHY.rs", "a plausible replacement that fails"),
    ];
    let mut faults = Vec::new();
    for (folder, parts) in &parts {
        for (kind, file, what) in wanted {
            if !parts.iter().any(|part| part.kind == kind) {
                let remedy = format!("Add it: {what}.");
                faults.push(Fault::new(
                    folder.join("main.rs"),
                    1,
                    format!("the exercise has no {file}"),
                    remedy,
                ));
            }
        }
        for part in parts.iter().filter(|part| !part.std_only) {
            let what = "a part of an exercise that uses a crate";
            faults.push(Fault::new(&part.path, 1, what, "An exercise uses nothing but std."));
        }
    }
    faults
}

/// A name is an address: `cargo run --example NAME` and `#listing-NAME`.
pub fn listing_names_are_unique(book: &Book) -> Vec<Fault> {
    let named = |listing: &&Listing| matches!(listing.kind, Kind::Program | Kind::Refused | Kind::Exercise);
    let mut first: BTreeMap<&str, &Listing> = BTreeMap::new();
    let mut faults = Vec::new();
    for listing in book.catalog.listings().filter(named) {
        if let Some(other) = first.insert(&listing.name, listing) {
            faults.push(Fault::new(
                &listing.path,
                1,
                format!("{} has the same name", other.path.display()),
                "Rename one of the two: a listing's name is its address.",
            ));
        }
    }
    faults
}

/// Every crate of listings is called like its folder, and has its edition and lints from the workspace.
pub fn every_manifest_of_listings_is_the_usual_one(book: &Book) -> Vec<Fault> {
    let mut faults = Vec::new();
    for chapter in &book.catalog.chapters {
        let file = format!("listings/{}/Cargo.toml", chapter.name);
        let text = fs::read_to_string(book.root.join(&file)).unwrap_or_default();
        let name = format!("name = \"{}\"\n", chapter.name);
        for usual in [&name, "edition.workspace = true\n", "[lints]\nworkspace = true\n"] {
            if !text.contains(usual) {
                let what = format!(
                    "this manifest lacks `{}`",
                    usual.trim_end().replace('\n', "` and below it `")
                );
                faults.push(Fault::new(
                    &file,
                    1,
                    what,
                    "Copy that of another chapter, and change its name.",
                ));
            }
        }
    }
    faults
}

/// `src/` holds the chapters, side by side: what lies elsewhere is published, and no law reads it.
pub fn every_file_of_src_is_a_chapter(book: &Book) -> Vec<Fault> {
    let is_chapter = |file: &PathBuf| file.iter().count() == 2 && ending(file) == Some("md");
    let others = files_below(book, "src").into_iter().filter(|file| !is_chapter(file));
    others
        .map(|file| {
            let remedy =
                "A chapter is src/NAME.md, and a drawing an `svg` in its chapter. Move the file, or remove it.";
            Fault::new(file, 1, "this is no chapter", remedy)
        })
        .collect()
}

/// Names become addresses and commands, the same on every system.
pub fn names_of_files_are_plain(book: &Book) -> Vec<Fault> {
    let plain = |name: &str, joint: char| {
        name.chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == joint)
    };
    let fault = |file: &Path, example: &str| {
        let remedy = format!("Use lower-case letters, digits and what joins them here: {example}.");
        Fault::new(file, 1, "the name of this file is not plain", remedy)
    };
    let chapters = book
        .chapters
        .iter()
        .filter(|chapter| !plain(&chapter.name(), '-'))
        .map(|chapter| fault(&chapter.file, "src/many-producers.md"));
    let listings = book
        .catalog
        .listings()
        .filter(|listing| !plain(&listing.name, '_'))
        .map(|listing| fault(&listing.path, "two_cooks.rs"));
    chapters.chain(listings).collect()
}

/// Every file below `folder`, relative to the root, sorted.
pub(super) fn files_below(book: &Book, folder: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    collect(&book.root.join(folder), &mut files);
    files.sort();
    files
        .iter()
        .filter_map(|file| file.strip_prefix(&book.root).ok())
        .map(Path::to_path_buf)
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
    {
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}
