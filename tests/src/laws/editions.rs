//! One edition for the book and its crates, one version of Rust for all it says.

use std::fs;

use listings::Fault;

use super::fences::each;
use crate::book::Book;

/// `book.toml` and `Cargo.toml` name the same edition; the manifests of the crates take it from there.
pub fn book_and_crates_share_an_edition(book: &Book) -> Vec<Fault> {
    let shown = book.edition.as_deref().unwrap_or("none, which means 2015");
    let manifest = fs::read_to_string(book.root.join("Cargo.toml")).unwrap_or_default();
    let mut faults = Vec::new();
    let compiled = edition_line(&manifest);
    if compiled.map(|(edition, _)| edition) != book.edition.as_deref() {
        let (edition, line) = compiled.unwrap_or(("none", 1));
        faults.push(Fault::new(
            "Cargo.toml",
            line,
            format!("the crates are of edition {edition}, the book of {shown}"),
            "Write the same edition in `[workspace.package]` here and in `[rust]` of book.toml.",
        ));
    }
    faults
}

/// A promise of std is linked in the documentation of the version that the book is checked with.
pub fn links_to_std_name_the_version_checked(book: &Book) -> Vec<Fault> {
    let toolchain = fs::read_to_string(book.root.join("rust-toolchain.toml")).unwrap_or_default();
    let Some(version) = toolchain.lines().find_map(|line| line.strip_prefix("channel = ")) else {
        return Vec::new();
    };
    let version = version.trim_matches('"');
    each(book, |chapter| {
        let lines = chapter.text.lines().enumerate();
        lines
            .filter_map(|(at, line)| {
                let other = line
                    .split("doc.rust-lang.org/")
                    .skip(1)
                    .find(|rest| is_of_another_version(rest, version))?;
                let address = other.split([')', ' ', '>']).next().unwrap_or_default();
                let what = format!("a link to the documentation of another version: {address}");
                Some(Fault::new(
                    &chapter.file,
                    at + 1,
                    what,
                    format!("Write https://doc.rust-lang.org/{version}/std/…"),
                ))
            })
            .collect()
    })
}

/// Whether what follows the host is documentation of std, and not of `version`.
fn is_of_another_version(path: &str, version: &str) -> bool {
    let mut parts = path.split('/');
    let (first, second) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    matches!(first, "std" | "core" | "alloc") || (matches!(second, "std" | "core" | "alloc") && first != version)
}

fn edition_line(manifest: &str) -> Option<(&str, usize)> {
    manifest.lines().enumerate().find_map(|(at, line)| {
        let value = line.trim().strip_prefix("edition")?.trim_start().strip_prefix('=')?;
        Some((value.trim().trim_matches('"'), at + 1))
    })
}
