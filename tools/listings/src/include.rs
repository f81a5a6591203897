//! The directives by which a chapter includes a file: `{{#include PATH}}` and `{{#rustdoc_include PATH:ANCHOR}}`.

use std::path::{Component, Path, PathBuf};

/// One directive of mdBook's `links` preprocessor, as a chapter writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Include {
    /// The keyword: `include`, `rustdoc_include`, or whatever else stands there.
    pub keyword: String,
    /// The file, relative to the book's root.
    pub path: PathBuf,
    /// The path as written, relative to the chapter.
    pub written: String,
    /// The anchor or line range after the path, if there is one.
    pub part: Option<String>,
    /// The line of the chapter, counted from 1.
    pub line: usize,
    /// Whether the directive stands on its line alone, as it must.
    pub alone: bool,
}

/// All directives in the chapter at `chapter` (relative to the root), in order.
pub fn includes(chapter: &Path, text: &str) -> Vec<Include> {
    text.lines()
        .enumerate()
        .flat_map(|(at, line)| in_line(chapter, line, at + 1))
        .collect()
}

fn in_line(chapter: &Path, line: &str, number: usize) -> Vec<Include> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(begin) = rest.find("{{#") {
        let escaped = rest[..begin].ends_with('\\');
        let Some(length) = rest[begin..].find("}}") else {
            break;
        };
        let directive = &rest[begin + 3..begin + length];
        if !escaped {
            let alone = line.trim() == format!("{{{{#{directive}}}}}");
            found.push(parse(chapter, directive, number, alone));
        }
        rest = &rest[begin + length + 2..];
    }
    found
}

fn parse(chapter: &Path, directive: &str, line: usize, alone: bool) -> Include {
    let (keyword, argument) = directive
        .trim()
        .split_once(char::is_whitespace)
        .unwrap_or((directive.trim(), ""));
    let (written, part) = match argument.trim().split_once(':') {
        Some((path, part)) => (path, Some(part.to_owned())),
        None => (argument.trim(), None),
    };
    let folder = chapter.parent().unwrap_or(Path::new(""));
    Include {
        keyword: keyword.to_owned(),
        path: normalize(&folder.join(written)),
        written: written.to_owned(),
        part,
        line,
        alone,
    }
}

/// Resolves `.` and `..` by name alone, without asking the file system.
pub(crate) fn normalize(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if plain.file_name().is_some_and(|name| name != "..") => {
                plain.pop();
            }
            part => plain.push(part),
        }
    }
    plain
}
