//! What may stand in a fence.

use listings::{Fault, Fence, GUESS, Kind, faults_of_includes, includes};

use crate::book::{Book, Chapter};

/// The words that may follow the backticks, and what such a fence holds.
const KNOWN: [&str; 5] = ["rust", "text", "console", "toml", GUESS];

/// Every include names a file, and a part of it that exists; every fence is closed and stands where checks see it.
pub fn every_include_shows_what_it_names(book: &Book) -> Vec<Fault> {
    each(book, |chapter| {
        faults_of_includes(&book.catalog, &chapter.file, &chapter.text)
    })
}

/// A fence is `rust`, `text`, `console`, `toml` or `guess`, without further words: what holds for a listing follows
/// from its files.
pub fn every_fence_word_is_known(book: &Book) -> Vec<Fault> {
    each_fence(book, |chapter, fence| {
        let remedy = match fence.info.as_str() {
            info if KNOWN.contains(&info) => return None,
            "" => "Say what it is: `rust`, `text`, `console` or `toml`.".to_owned(),
            info if info.contains("ignore") => {
                "Every snippet is checked. A program that is refused goes to `compile_fail/`, one that hangs gets a \
                 NAME.hang beside it."
                    .to_owned()
            }
            info if info.starts_with("rust") => {
                "Write `rust` alone: whether it is refused, panics or hangs follows from the listing's files."
                    .to_owned()
            }
            _ => format!("Use one of {}.", KNOWN.map(|word| format!("`{word}`")).join(", ")),
        };
        let what = match fence.info.as_str() {
            "" => "a fence that does not say what it holds".to_owned(),
            info => format!("`{info}` is not a fence word of this book"),
        };
        Some(Fault::new(&chapter.file, fence.line, what, remedy))
    })
}

/// A Rust fence holds one include of a listing, and nothing typed by hand.
pub fn every_rust_fence_is_an_include_of_a_listing(book: &Book) -> Vec<Fault> {
    each_fence(book, |chapter, fence| {
        if !fence.info.starts_with("rust") {
            return None;
        }
        let fault = |what: &str, remedy: &str| Some(Fault::new(&chapter.file, fence.line, what, remedy));
        let name = chapter.name();
        let Some(include) = sole_include(chapter, fence) else {
            return fault(
                "Rust written into the page, where no compiler sees it",
                &format!(
                    "Put it into listings/{name}/examples/NAME.rs and write\n\
                     {{{{#rustdoc_include ../listings/{name}/examples/NAME.rs}}}}"
                ),
            );
        };
        match book.catalog.at(&include.path).map(|listing| listing.kind) {
            _ if include.keyword != "rustdoc_include" => fault(
                "a listing included without its hidden lines",
                "Write `rustdoc_include`, so that a reader can unfold the whole program.",
            ),
            Some(Kind::Check | Kind::Wrong) => fault(
                "this part of an exercise is not for showing",
                "Show main.rs, and solution.rs in a solution.",
            ),
            Some(Kind::Exercise) if !fence.is_inside(&["exercise"]) => fault(
                "the starting point of an exercise outside its block",
                "Put it into an `admonish exercise`.",
            ),
            Some(Kind::Solution) if !fence.is_inside(&["solution"]) => fault(
                "a solution that readers see before they have tried",
                "Put it into an `admonish solution`, which is folded.",
            ),
            None if book.root.join(&include.path).exists() => fault(
                "this include is not of a listing",
                "Include a file of `examples/`, `compile_fail/` or `src/`.",
            ),
            _ => None,
        }
    })
}

/// A console fence holds commands, each after a prompt: what they print would be typed by hand.
pub fn every_console_fence_holds_commands(book: &Book) -> Vec<Fault> {
    each_fence(book, |chapter, fence| {
        let mut lines = fence.body.lines().zip(fence.line + 1..);
        let (_, line) = lines.find(|(line, _)| fence.info == "console" && !line.starts_with("$ "))?;
        let remedy = "Begin each line with `$ `; what a command prints is the include of a checked file.";
        Some(Fault::new(
            &chapter.file,
            line,
            "this line of the console is no command",
            remedy,
        ))
    })
}

/// A toml fence holds TOML.
pub fn every_toml_fence_holds_toml(book: &Book) -> Vec<Fault> {
    each_fence(book, |chapter, fence| {
        let error = fence.body.parse::<toml::Table>().err()?;
        let before = error.span().map_or("", |span| &fence.body[..span.start]);
        let line = fence.line + 1 + before.matches('\n').count();
        (fence.info == "toml").then(|| {
            Fault::new(
                &chapter.file,
                line,
                format!("this is not TOML: {}", error.message()),
                "Write it as it stands in a Cargo.toml.",
            )
        })
    })
}

/// The only line of the fence, if that is an include.
pub(super) fn sole_include(chapter: &Chapter, fence: &Fence) -> Option<listings::Include> {
    let lines = fence.body.lines().filter(|line| !line.trim().is_empty()).count();
    let include = includes(&chapter.file, &fence.body).into_iter().next()?;
    let line = fence.line + include.line;
    (lines == 1 && include.alone).then_some(listings::Include { line, ..include })
}

pub(super) fn each(book: &Book, law: impl Fn(&Chapter) -> Vec<Fault>) -> Vec<Fault> {
    book.chapters.iter().flat_map(law).collect()
}

pub(super) fn each_fence(book: &Book, law: impl Fn(&Chapter, &Fence) -> Option<Fault>) -> Vec<Fault> {
    each(book, |chapter| {
        chapter.fences.iter().filter_map(|fence| law(chapter, fence)).collect()
    })
}
