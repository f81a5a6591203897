//! Colors Rust code while the site is made, so that no reader's browser has to.

use ra_ap_rustc_lexer::{FrontmatterAllowed, LiteralKind, TokenKind, tokenize};

use crate::tags::{Piece, escape, pieces, unescape};

/// The page with every block of Rust code colored.
///
/// A token becomes `<span class="…">`: `k` keyword, `t` type or lifetime, `m` macro, `s` string, `n` number,
/// `c` comment. mdBook's own `<span class="boring">` around hidden lines stays.
pub(crate) fn color(page: &str) -> String {
    const OPENING: &str = "<pre><code class=\"language-rust";
    const CLOSING: &str = "</code>";
    let mut colored = String::with_capacity(page.len() * 5 / 4);
    let mut rest = page;
    while let Some(at) = rest.find(OPENING) {
        let Some(start) = rest[at + OPENING.len()..]
            .find('>')
            .map(|end| at + OPENING.len() + end + 1)
        else {
            break;
        };
        let Some(length) = rest[start..].find(CLOSING) else {
            break;
        };
        colored.push_str(&rest[..start]);
        colored.push_str(&color_block(&rest[start..start + length]));
        rest = &rest[start + length..];
    }
    colored + rest
}

fn color_block(html: &str) -> String {
    let code: String = pieces(html)
        .filter_map(|piece| match piece {
            Piece::Text(text) => Some(unescape(text)),
            Piece::Tag(_) => None,
        })
        .collect();
    let mut tokens = classes(&code).into_iter();
    let mut token = (0, None);
    let mut colored = String::new();
    for piece in pieces(html) {
        let text = match piece {
            Piece::Tag(tag) => {
                colored.push_str(tag);
                continue;
            }
            Piece::Text(text) => unescape(text),
        };
        let mut text = text.as_str();
        while !text.is_empty() {
            if token.0 == 0 {
                token = tokens.next().unwrap_or((text.len(), None));
            }
            let (now, later) = text.split_at(token.0.min(text.len()));
            push(&mut colored, now, token.1);
            token.0 -= now.len();
            text = later;
        }
    }
    colored
}

fn push(html: &mut String, text: &str, class: Option<char>) {
    match class {
        Some(class) => html.push_str(&format!("<span class=\"{class}\">{}</span>", escape(text))),
        None => html.push_str(&escape(text)),
    }
}

/// The code cut into tokens: their lengths in bytes, and their classes.
fn classes(code: &str) -> Vec<(usize, Option<char>)> {
    let tokens: Vec<_> = tokenize(code, FrontmatterAllowed::No).collect();
    let mut start = 0;
    let mut classes = Vec::with_capacity(tokens.len());
    for (at, token) in tokens.iter().enumerate() {
        let length = token.len as usize;
        let text = &code[start..start + length];
        let next = |ahead: usize| tokens.get(at + ahead).map(|token| token.kind);
        let calls_macro = next(1) == Some(TokenKind::Bang) && next(2) != Some(TokenKind::Eq);
        classes.push((length, class(token.kind, text, calls_macro)));
        start += length;
    }
    classes
}

fn class(kind: TokenKind, text: &str, calls_macro: bool) -> Option<char> {
    match kind {
        TokenKind::LineComment { .. } | TokenKind::BlockComment { .. } => Some('c'),
        TokenKind::Literal {
            kind: LiteralKind::Int { .. } | LiteralKind::Float { .. },
            ..
        } => Some('n'),
        TokenKind::Literal { .. } => Some('s'),
        TokenKind::Lifetime { .. } => Some('t'),
        TokenKind::Ident if matches!(text, "true" | "false") => Some('n'),
        TokenKind::Ident if KEYWORDS.contains(&text) => Some('k'),
        TokenKind::Ident if calls_macro => Some('m'),
        TokenKind::Ident if text.starts_with(char::is_uppercase) => Some('t'),
        _ => None,
    }
}

/// The keywords of the Rust Reference but `true` and `false`, which are colored as values.
const KEYWORDS: [&str; 36] = [
    "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern", "fn", "for", "if",
    "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "self", "Self", "static",
    "struct", "super", "trait", "type", "unsafe", "use", "where", "while",
];

/// The words of `code` that name something: its identifiers, keywords left out.
pub(crate) fn identifiers(code: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    tokenize(code, FrontmatterAllowed::No).filter_map(move |token| {
        let text = &code[start..start + token.len as usize];
        start += token.len as usize;
        (token.kind == TokenKind::Ident && !KEYWORDS.contains(&text)).then_some(text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_colored_and_the_code_stays() {
        let page = "<pre><code class=\"language-rust\">let n = a &lt; 1; // so\nprintln!(\"{n}\");</code></pre>";
        let expected = "<pre><code class=\"language-rust\"><span class=\"k\">let</span> n = a &lt; \
             <span class=\"n\">1</span>; <span class=\"c\">// so</span>\n\
             <span class=\"m\">println</span>!(<span class=\"s\">&quot;{n}&quot;</span>);</code></pre>";
        assert_eq!(color(page), expected);
    }

    #[test]
    fn a_token_that_crosses_the_edge_of_hidden_lines_is_colored_on_both_sides() {
        let html = "<span class=\"boring\">/* a\n</span>b */";
        let expected = "<span class=\"boring\"><span class=\"c\">/* a\n</span></span><span class=\"c\">b */</span>";
        assert_eq!(color_block(html), expected);
    }

    #[test]
    fn a_comparison_is_no_macro() {
        assert_eq!(color_block("a != b"), "a != b");
    }
}
