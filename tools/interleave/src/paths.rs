//! Every path a Rust source text names, found among its tokens.
//!
//! Tokens, not a syntax tree: so what stands inside a macro call, `println!` above all, is seen like the rest.

use std::collections::HashMap;
use std::iter::Peekable;

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree, token_stream::IntoIter};

/// A path as written, its first segment replaced by what a `use` made it mean; a glob ends in `*`.
pub struct Path {
    pub segments: Vec<String>,
    pub line: usize,
}

/// The paths of a source text, in the order of their lines.
pub fn paths(source: TokenStream) -> Vec<Path> {
    let mut walk = Walk::default();
    walk.stream(source);
    let Walk { found, names } = walk;
    found
        .into_iter()
        .flat_map(|path| meanings(path, &names))
        .collect()
}

/// What each name brought in by a `use` may stand for. Scopes are not told apart: a name can have several meanings.
type Names = HashMap<String, Vec<Vec<String>>>;

#[derive(Default)]
struct Walk {
    found: Vec<Path>,
    names: Names,
}

type Tokens = Peekable<IntoIter>;

impl Walk {
    fn stream(&mut self, stream: TokenStream) {
        let mut tokens = stream.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Group(group) => self.stream(group.stream()),
                TokenTree::Ident(word) if word == "use" => self.tree(&mut tokens, &[]),
                TokenTree::Ident(word) => self.path(&word, &mut tokens),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }

    /// A path outside of a `use`, of which the first segment has been read.
    fn path(&mut self, first: &Ident, tokens: &mut Tokens) {
        let line = first.span().start().line;
        let mut segments = vec![name(first)];
        while skip_separator(tokens) {
            let Some(TokenTree::Ident(next)) = tokens.peek() else {
                break;
            };
            segments.push(name(next));
            tokens.next();
        }
        self.found.push(Path { segments, line });
    }

    /// One tree of a `use`, as `std::{sync::Arc, thread as t, time::*}`, up to its comma or end.
    fn tree(&mut self, tokens: &mut Tokens, prefix: &[String]) {
        let mut segments = prefix.to_vec();
        skip_separator(tokens);
        let line = loop {
            let line = match tokens.next() {
                Some(TokenTree::Ident(word)) => {
                    if word != "self" || segments.is_empty() {
                        segments.push(name(&word));
                    }
                    word.span().start().line
                }
                Some(TokenTree::Punct(star)) if star.as_char() == '*' => {
                    segments.push("*".to_owned());
                    self.found.push(Path {
                        segments,
                        line: star.span().start().line,
                    });
                    return;
                }
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                    self.trees(group.stream(), &segments);
                    return;
                }
                _ => return,
            };
            if !skip_separator(tokens) {
                break line;
            }
        };
        let known_as = renamed(tokens).or_else(|| segments.last().cloned());
        if let Some(known_as) = known_as {
            self.names
                .entry(known_as)
                .or_default()
                .push(segments.clone());
        }
        self.found.push(Path { segments, line });
    }

    /// The trees between the braces of a `use`.
    fn trees(&mut self, stream: TokenStream, prefix: &[String]) {
        let mut tokens = stream.into_iter().peekable();
        while tokens.peek().is_some() {
            self.tree(&mut tokens, prefix);
            skip_comma(&mut tokens);
        }
    }
}

fn name(word: &Ident) -> String {
    word.to_string().trim_start_matches("r#").to_owned()
}

fn skip_separator(tokens: &mut Tokens) -> bool {
    let mut colons = 0;
    while colons < 2 && matches!(tokens.peek(), Some(TokenTree::Punct(p)) if p.as_char() == ':') {
        tokens.next();
        colons += 1;
    }
    colons == 2
}

fn skip_comma(tokens: &mut Tokens) {
    tokens.next_if(|token| matches!(token, TokenTree::Punct(p) if p.as_char() == ','));
}

fn renamed(tokens: &mut Tokens) -> Option<String> {
    tokens.next_if(|token| matches!(token, TokenTree::Ident(word) if word == "as"))?;
    match tokens.next() {
        Some(TokenTree::Ident(word)) => Some(name(&word)),
        _ => None,
    }
}

fn meanings(path: Path, names: &Names) -> Vec<Path> {
    let Path { segments, line } = path;
    let (first, rest) = segments.split_first().expect("a path has a segment");
    let Some(meanings) = names.get(first).filter(|_| !rest.is_empty()) else {
        return vec![Path { segments, line }];
    };
    let mut all: Vec<Path> = meanings
        .iter()
        .map(|meaning| Path {
            segments: [meaning, rest].concat(),
            line,
        })
        .collect();
    all.push(Path { segments, line });
    all
}
