//! HTML as mdBook writes it (every `&` and `<` in text escaped), cut into tags and text.

/// One tag, or the text between two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// From `<` to `>`; comments too.
    Tag(&'a str),
    /// Text with its entities as they stand.
    Text(&'a str),
}

/// The pieces of `html` in order; joined again they give `html`.
pub fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        let first = *rest.as_bytes().first()?;
        let length = match first {
            b'<' => tag_length(rest),
            _ => rest.find('<').unwrap_or(rest.len()),
        };
        let (piece, after) = rest.split_at(length);
        rest = after;
        Some(if first == b'<' {
            Piece::Tag(piece)
        } else {
            Piece::Text(piece)
        })
    })
}

/// The length of the tag that `html` begins with. A `>` in a quoted attribute does not end it.
fn tag_length(html: &str) -> usize {
    let mut quoted = false;
    for (at, byte) in html.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at + 1,
            _ => {}
        }
    }
    html.len()
}

/// The element's name, with a leading `/` if the tag closes it.
pub fn name(tag: &str) -> &str {
    let name = tag.trim_start_matches('<');
    name.split([' ', '\n', '>']).next().unwrap_or_default()
}

/// The value of an attribute, unescaped.
pub fn attribute(tag: &str, name: &str) -> Option<String> {
    let value = tag.split_once(&format!(" {name}=\""))?.1;
    Some(unescape(value.split('"').next()?))
}

/// Whether `class` is among the element's classes.
pub fn has_class(tag: &str, class: &str) -> bool {
    attribute(tag, "class").is_some_and(|classes| classes.split(' ').any(|known| known == class))
}

/// Text with the entities that mdBook writes turned into what they stand for.
pub fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&amp;", "&")
}

/// Text as it stands in HTML, in attributes as well.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bracket_in_an_attribute_does_not_end_the_tag() {
        let html = r#"a<b title="x > y">c</b>"#;
        let found: Vec<_> = pieces(html).collect();
        let expected = [
            Piece::Text("a"),
            Piece::Tag(r#"<b title="x > y">"#),
            Piece::Text("c"),
            Piece::Tag("</b>"),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn escaping_comes_back() {
        let text = "if a < b && c > \"d\" { &amp; }";
        assert_eq!(unescape(&escape(text)), text);
    }
}
