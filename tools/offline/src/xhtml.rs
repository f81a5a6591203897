//! A page of the site as XHTML, for readers without scripts.

use site::tags::{Piece, attribute, has_class, name, pieces};

/// Elements that have no content, and no closing tag in HTML.
const VOID: [&str; 4] = ["br", "hr", "img", "wbr"];

/// `html`, as mdBook writes it, as XHTML.
///
/// Hidden lines of listings are left out, since nothing could show them. Blocks that fold stand open, for no reader
/// must open a page of paper; schedules stay folded where a reader can unfold them.
pub(crate) fn xhtml(html: &str) -> String {
    let mut xhtml = String::with_capacity(html.len());
    // How many spans are open within hidden lines.
    let mut hidden = 0;
    for piece in pieces(html) {
        match piece {
            Piece::Tag(tag) if hidden > 0 || is_hidden(tag) => match name(tag) {
                "span" => hidden += 1,
                "/span" => hidden -= 1,
                _ => {}
            },
            Piece::Tag(tag) => xhtml.push_str(&element(tag)),
            Piece::Text(text) if hidden == 0 => xhtml.push_str(text),
            Piece::Text(_) => {}
        }
    }
    xhtml
}

fn is_hidden(tag: &str) -> bool {
    name(tag) == "span" && has_class(tag, "boring")
}

/// One tag as XHTML.
fn element(tag: &str) -> String {
    let name = name(tag);
    if tag.starts_with("<!--") {
        return String::new();
    }
    let mut tag = tag.to_owned();
    match name {
        // Reading systems must know the vocabulary; and HTML's parser mends the case of attributes, XML's does not.
        "svg" => {
            tag = tag.replace(" viewbox=", " viewBox=");
            tag.insert_str("<svg".len(), " xmlns=\"http://www.w3.org/2000/svg\"");
        }
        "details" if has_class(&tag, "admonition") => tag.insert_str("<details".len(), " open=\"open\""),
        "a" => {
            if let Some(target) = attribute(&tag, "href").filter(|target| !target.contains("://")) {
                tag = tag.replacen(&target, &target.replacen(".html", ".xhtml", 1), 1);
            }
        }
        _ if VOID.contains(&name) && !tag.ends_with("/>") => tag.insert(tag.len() - 1, '/'),
        _ => {}
    }
    tag
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_closed_and_links_stay_in_the_book() {
        let html = "<p>a<br>b <a href=\"tea.html#pot\">c</a> <a href=\"https://example.org/a.html\">d</a></p>";
        let expected = "<p>a<br/>b <a href=\"tea.xhtml#pot\">c</a> <a href=\"https://example.org/a.html\">d</a></p>";
        assert_eq!(xhtml(html), expected);
    }

    #[test]
    fn hidden_lines_are_left_out_with_all_their_colors() {
        let html =
            "<code><span class=\"boring\"><span class=\"c\">//! A</span>\n</span><span class=\"k\">fn</span></code>";
        assert_eq!(xhtml(html), "<code><span class=\"k\">fn</span></code>");
    }

    #[test]
    fn solutions_stand_open_and_schedules_do_not() {
        let html = "<details class=\"admonition admonish-solution\"></details><details class=\"schedule\"></details>";
        let expected = "<details open=\"open\" class=\"admonition admonish-solution\"></details>\
                        <details class=\"schedule\"></details>";
        assert_eq!(xhtml(html), expected);
    }

    #[test]
    fn figures_are_svg() {
        let expected = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"></svg>";
        assert_eq!(xhtml("<svg viewbox=\"0 0 1 1\"></svg>"), expected);
    }
}
