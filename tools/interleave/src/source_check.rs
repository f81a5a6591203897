//! Refuses, by file and line, a program that uses what the stand-in for std cannot model.
//!
//! The stand-in itself is the first guard: what it does not offer does not compile. This check gives the reason, and
//! sees what would go around the stand-in, as `core::sync` does.

use std::fmt;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::paths::{Path, paths};
use crate::unmodelled::{MACROS, PATHS, SIZES};

/// One use of something that is not modelled.
#[derive(Debug, PartialEq, Eq)]
pub struct Refusal {
    pub line: usize,
    /// What the program names.
    pub what: String,
    /// Why it cannot be explored, and what to do instead.
    pub reason: &'static str,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: `{}`: {}", self.line, self.what, self.reason)
    }
}

/// Every refusal, by line. A text that is not even Rust tokens has none: the compiler says it better.
pub fn refusals(source: &str) -> Vec<Refusal> {
    let Ok(tokens) = source.parse::<TokenStream>() else {
        return Vec::new();
    };
    let mut refusals = constructs(tokens.clone());
    let paths = paths(tokens);
    refusals.extend(paths.iter().filter_map(refused_path));
    refusals.sort_by(|a, b| (a.line, &a.what).cmp(&(b.line, &b.what)));
    refusals.dedup();
    refusals
}

/// Whether some path ends in `into_inner`, as does that of `Arc::into_inner` by whatever name `Arc` goes.
pub fn takes_out(source: &str) -> bool {
    let tokens: String = source.split_whitespace().collect();
    tokens.contains("::into_inner")
}

fn refused_path(path: &Path) -> Option<Refusal> {
    let covers = |refused: &str| {
        let refused: Vec<&str> = refused.split("::").collect();
        // The path is the refused one or lies within it, or a glob brings it in.
        let within = path.segments.len() >= refused.len()
            && path.segments.iter().zip(&refused).all(|(a, b)| a == b);
        let (_, parent) = refused.split_last().expect("a path has a segment");
        let glob = path.segments.split_last();
        within || glob.is_some_and(|(last, prefix)| last == "*" && prefix == parent)
    };
    PATHS
        .iter()
        .find(|(refused, _)| covers(refused))
        .map(|(_, reason)| Refusal {
            line: path.line,
            what: path.segments.join("::"),
            reason,
        })
}

/// Refused words that are not paths: foreign code and other files.
fn constructs(stream: TokenStream) -> Vec<Refusal> {
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    let mut found: Vec<Refusal> = (0..tokens.len())
        .filter_map(|at| construct(&tokens[at..]))
        .collect();
    for token in tokens {
        if let TokenTree::Group(group) = token {
            found.extend(constructs(group.stream()));
        }
    }
    found
}

fn construct(tokens: &[TokenTree]) -> Option<Refusal> {
    let TokenTree::Ident(word) = &tokens[0] else {
        return None;
    };
    let refuse = |what: String, reason| {
        Some(Refusal {
            line: word.span().start().line,
            what,
            reason,
        })
    };
    match (word.to_string().as_str(), &tokens[1..]) {
        ("mod", [TokenTree::Ident(name), TokenTree::Punct(end), ..]) if end.as_char() == ';' => {
            refuse(
                format!("mod {name};"),
                "only the one file is explored; write the module in it",
            )
        }
        ("size_of" | "align_of", rest) if asks_for_a_size(rest) => refuse(word.to_string(), SIZE),
        ("global_allocator", []) => refuse("#[global_allocator]".to_owned(), ALLOCATOR),
        ("extern", [TokenTree::Group(group), ..]) if group.delimiter() == Delimiter::Brace => {
            refuse("extern".to_owned(), FOREIGN)
        }
        ("extern", [TokenTree::Literal(abi), TokenTree::Group(group), ..])
            if group.delimiter() == Delimiter::Brace =>
        {
            refuse(format!("extern {abi}"), FOREIGN)
        }
        ("extern", [TokenTree::Ident(krate), TokenTree::Ident(name), ..])
            if krate == "crate"
                && !["std", "core", "alloc"].contains(&name.to_string().as_str()) =>
        {
            refuse(
                format!("extern crate {name}"),
                "only std is modelled, no other crate",
            )
        }
        (name, [TokenTree::Punct(bang), TokenTree::Group(_), ..]) if bang.as_char() == '!' => {
            let (_, reason) = MACROS.iter().find(|(refused, _)| *refused == name)?;
            refuse(format!("{name}!"), reason)
        }
        _ => None,
    }
}

/// Whether these tokens, up to the call, name a type whose size differs in the stand-in.
fn asks_for_a_size(rest: &[TokenTree]) -> bool {
    let differs = |token: &TokenTree| match token {
        TokenTree::Ident(name) => {
            let name = name.to_string();
            name.starts_with("Atomic") || SIZES.contains(&name.as_str())
        }
        _ => false,
    };
    let mut generics = rest
        .iter()
        .take_while(|token| !matches!(token, TokenTree::Group(_)));
    matches!(rest.first(), Some(TokenTree::Punct(_))) && generics.any(differs)
}

const SIZE: &str = "the type is of another size in the stand-in for std; leave it out";
const ALLOCATOR: &str = "the stand-in for std has an allocator of its own; leave it out";
const FOREIGN: &str = "what foreign code does is not seen";

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_refused(source: &str, expected: &[(usize, &str)]) {
        let refusals = refusals(source);
        let found: Vec<(usize, &str)> =
            refusals.iter().map(|r| (r.line, r.what.as_str())).collect();
        assert_eq!(found, expected, "{source}");
    }

    #[test]
    fn what_std_is_for_passes() {
        assert_refused(
            "use std::sync::*; use std::{thread, time::Duration}; use core::fmt;",
            &[],
        );
        assert_refused(
            "fn main() { std::process::exit(std::env::args().count() as i32) }",
            &[],
        );
        assert_refused(
            "mod menu { extern crate std; } struct Instant; fn f(fs: Instant) {}",
            &[],
        );
    }

    #[test]
    fn paths_are_followed_through_use() {
        assert_refused(
            "use std::time;\nfn f() { time::Instant::now(); }",
            &[(2, "std::time::Instant::now")],
        );
        assert_refused(
            "use std::{fs as files};\nfn f() { files::read(\"x\"); }",
            &[(1, "std::fs"), (2, "std::fs::read")],
        );
        assert_refused(
            "use std::{\n io::{self, Write},\n net::*,\n};",
            &[(3, "std::net::*")],
        );
        assert_refused(
            "use std as s;\nfn f() { s::fs::read(\"x\"); }",
            &[(2, "std::fs::read")],
        );
        assert_refused(
            "use std::sync::{self as s, mpsc};\nuse ::core::sync::atomic as a;",
            &[(2, "core::sync::atomic")],
        );
    }

    #[test]
    fn globs_that_bring_in_something_refused_are_refused() {
        assert_refused("use std::time::*;", &[(1, "std::time::*")]);
        assert_refused("use std::io::prelude::*;", &[]);
    }

    #[test]
    fn macro_calls_are_searched() {
        assert_refused(
            "fn f() { println!(\"{:?}\", std::time::SystemTime::now()) }",
            &[(1, "std::time::SystemTime::now")],
        );
        assert_refused(
            "fn f() { vec![[include_str!(\"x\")]]; }",
            &[(1, "include_str!")],
        );
    }

    #[test]
    fn comments_and_strings_are_not() {
        assert_refused(
            "// std::fs::read\nfn f() -> &'static str { \"std::fs\" }",
            &[],
        );
    }

    #[test]
    fn an_allocator_is_refused() {
        assert_refused(
            "#[global_allocator]\nstatic A: B = B;",
            &[(1, "#[global_allocator]")],
        );
    }

    #[test]
    fn the_size_of_what_the_stand_in_has_is_refused() {
        assert_refused(
            "fn f() { size_of::<u8>();\nstd::mem::size_of::<Option<AtomicU8>>(); }",
            &[(2, "size_of")],
        );
    }

    #[test]
    fn taking_out_of_an_arc_is_seen() {
        assert!(takes_out("a.map(Arc :: into_inner)"));
        assert!(!takes_out("a.into_inner()"));
    }

    #[test]
    fn every_refused_path_is_written_in_order() {
        assert!(PATHS.is_sorted() && MACROS.is_sorted());
    }
}
