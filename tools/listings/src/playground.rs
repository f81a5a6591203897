//! The link that opens a whole program in the Rust Playground.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but the characters that RFC 3986 (section 2.3) leaves as they are.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The address at which the Playground shows `program`, set to the book's edition.
pub(crate) fn link(program: &str, edition: &str) -> String {
    let code = utf8_percent_encode(program, ESCAPED);
    format!("https://play.rust-lang.org/?version=stable&mode=debug&edition={edition}&code={code}")
}

/// The whole program as a reader should meet it there: without the markers of anchors.
pub(crate) fn whole_program(text: &str) -> String {
    let lines = text.lines().filter(|line| !crate::anchors::is_marker(line));
    lines.fold(String::new(), |all, line| all + line + "\n")
}
