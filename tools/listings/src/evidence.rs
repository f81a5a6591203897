//! What has been proved of a listing, read from the checked files beside it.

use std::{fs, path::Path};

use crate::{Explored, Kind, Listing, Outcomes};

/// The evidence that holds for a listing.
///
/// It is never typed: each part is a file beside the listing that `cargo test` compares with what the compiler,
/// the program or the explorer says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// `NAME.stdout`: what it prints.
    pub stdout: Option<String>,
    /// `NAME.stderr`: what it, or the compiler, writes to standard error.
    pub stderr: Option<String>,
    /// `NAME.hang`: it hangs in every run, and these threads wait for ever.
    pub hang: Option<String>,
    /// `NAME.outcomes.json`: all it can do. A file still empty, as an author adds it, holds none.
    pub outcomes: Option<Outcomes>,
    /// `NAME.2021.stdout`: what it prints when compiled as edition 2021.
    pub stdout_2021: Option<String>,
}

impl Evidence {
    /// Reads the files beside `listing` in the book at `root`.
    pub fn of(root: &Path, listing: &Listing) -> Evidence {
        let read = |ending| fs::read_to_string(root.join(listing.beside(ending))).ok();
        if !matches!(listing.kind, Kind::Program | Kind::Refused) {
            return Evidence::default();
        }
        Evidence {
            stdout: read("stdout"),
            stderr: read("stderr"),
            hang: read("hang"),
            outcomes: read("outcomes.json").and_then(|json| Outcomes::parse(&json)),
            stdout_2021: read("2021.stdout"),
        }
    }

    /// What exploring the program has found, if it could be explored.
    pub fn explored(&self) -> Option<&Explored> {
        self.outcomes.as_ref().and_then(Outcomes::explored)
    }

    /// Whether the program's main thread panics, as its standard error says.
    pub fn panics(&self) -> bool {
        self.stderr
            .as_deref()
            .is_some_and(|text| text.contains("thread 'main' panicked at "))
    }
}

/// The code of the first error in a compiler message, such as `E0277`; a lint's name if it is one.
pub fn refusal_code(message: &str) -> Option<String> {
    let first = message.lines().find(|line| line.starts_with("error"))?;
    if let Some(code) = first.strip_prefix("error[").and_then(|rest| rest.split(']').next()) {
        return Some(code.to_owned());
    }
    let lint = message.split("`#[deny(").nth(1)?.split(')').next()?;
    Some(lint.to_owned())
}
