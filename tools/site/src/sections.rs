//! What each section of a page says, names and shows.

use std::collections::BTreeSet;

use crate::{
    color::identifiers,
    tags::{Piece, attribute, has_class, name, pieces, unescape},
};

/// From one heading of a page to the next.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// The page's address, relative to the site's root.
    pub page: String,
    /// The heading's id.
    pub id: String,
    /// The heading.
    pub title: String,
    /// 1 for the page's own heading, 2 for a section, 3 for a part of one.
    pub level: u8,
    /// The text, code within sentences and captions included, code blocks left out.
    pub text: String,
    /// The identifiers in its code, within sentences and in listings.
    pub code: BTreeSet<String>,
    /// The listings shown.
    pub listings: Vec<Shown>,
    /// Where the links in its text lead.
    pub links: Vec<String>,
}

/// A listing that a section shows.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    /// The figure's id.
    pub id: String,
    /// The listing's name.
    pub name: String,
    /// The identifiers in its code.
    pub code: BTreeSet<String>,
    /// The error codes its marks name.
    pub errors: Vec<String>,
}

impl Section {
    /// Whether it teaches, rather than asks, answers or points elsewhere.
    pub fn teaches(&self) -> bool {
        !matches!(
            self.id.as_str(),
            "questions" | "exercises" | "check-yourself" | "answers" | "read-on"
        )
    }

    /// The address of the section, relative to the site's root.
    pub fn address(&self) -> String {
        format!("{}#{}", self.page, self.id)
    }
}

/// The sections of the page at `address`, given what stands in its `<main>`.
pub(crate) fn sections(address: &str, main: &str) -> Vec<Section> {
    let mut reader = Reader::default();
    for piece in pieces(main) {
        match piece {
            Piece::Tag(tag) => reader.tag(address, tag),
            Piece::Text(text) => reader.text(&unescape(text)),
        }
    }
    reader.sections
}

#[derive(Default)]
struct Reader {
    sections: Vec<Section>,
    place: Place,
    /// Whether the text stands in `<code>`, inside or outside a block.
    in_code: bool,
    in_figure: bool,
}

/// What the text being read is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Place {
    #[default]
    Text,
    Heading,
    /// A block of code.
    Code,
    /// The name of a listing in its caption.
    Name,
    /// What repeats under every listing and is no part of the text.
    Marks,
}

impl Reader {
    fn tag(&mut self, address: &str, tag: &str) {
        match name(tag) {
            heading @ ("h1" | "h2" | "h3") => {
                self.place = Place::Heading;
                self.sections.push(Section {
                    page: address.to_owned(),
                    id: attribute(tag, "id").unwrap_or_default(),
                    level: heading.as_bytes()[1] - b'0',
                    ..Section::default()
                });
            }
            "figure" => self.figure(tag),
            "/figure" => self.in_figure = false,
            "pre" => self.place = Place::Code,
            "ul" if has_class(tag, "evidence") => self.place = Place::Marks,
            "p" if has_class(tag, "listing-tools") => self.place = Place::Marks,
            "a" => self.link(tag),
            "/a" if self.place == Place::Name => self.place = Place::Text,
            "/h1" | "/h2" | "/h3" | "/pre" => self.place = Place::Text,
            "/ul" | "/p" if self.place == Place::Marks => self.place = Place::Text,
            "code" => self.in_code = true,
            "/code" => self.in_code = false,
            _ => {}
        }
        // Elements part words as spaces do, but those within a sentence.
        let within = matches!(
            name(tag).trim_start_matches('/'),
            "a" | "code" | "em" | "strong" | "span"
        );
        if !within && self.place == Place::Text {
            self.text(" ");
        }
    }

    fn figure(&mut self, tag: &str) {
        self.in_figure = has_class(tag, "listing");
        let Some(section) = self.sections.last_mut().filter(|_| self.in_figure) else {
            return;
        };
        section.listings.push(Shown {
            id: attribute(tag, "id").unwrap_or_default(),
            ..Shown::default()
        });
    }

    fn link(&mut self, tag: &str) {
        let Some(section) = self.sections.last_mut() else {
            return;
        };
        let target = attribute(tag, "href").unwrap_or_default();
        if has_class(tag, "listing-name") {
            self.place = Place::Name;
        } else if self.place == Place::Marks {
            if let Some(shown) = section.listings.last_mut() {
                shown.errors.extend(error_code(&target));
            }
        } else if self.place == Place::Text {
            section.links.push(target);
        }
    }

    fn text(&mut self, text: &str) {
        let Some(section) = self.sections.last_mut() else {
            return;
        };
        if self.in_code && self.place != Place::Code {
            section.code.extend(identifiers(text).map(str::to_owned));
        }
        let shown = section.listings.last_mut().filter(|_| self.in_figure);
        match (self.place, shown) {
            (Place::Heading, _) => section.title.push_str(text),
            (Place::Text, _) => section.text.push_str(text),
            (Place::Code, Some(shown)) => {
                let words: Vec<String> = identifiers(text).map(str::to_owned).collect();
                shown.code.extend(words.iter().cloned());
                section.code.extend(words);
            }
            (Place::Name, Some(shown)) => shown.name.push_str(text),
            _ => {}
        }
    }
}

/// The code that a link to the compiler's explanation of an error explains.
fn error_code(target: &str) -> Option<String> {
    let code = target.strip_prefix("https://doc.rust-lang.org/error_codes/")?;
    Some(code.strip_suffix(".html")?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIN: &str = "<h1 id=\"tea\"><a class=\"header\" href=\"#tea\">Tea</a></h1>\n<p>Hot.</p>\
        <h2 id=\"pot\"><a class=\"header\" href=\"#pot\">The <code>Pot</code></a></h2>\n\
        <p>A <a href=\"glossary.html#lock\">lock</a> on <code>pot.lock()</code>.</p>\n\
        <figure class=\"listing\" id=\"listing-pour\">\
        <figcaption><a class=\"listing-name\" href=\"#listing-pour\">pour</a> It pours.</figcaption>\
        <pre><code class=\"language-rust\">fn pour() {}</code></pre>\
        <ul class=\"evidence\"><li>refused with <a href=\"https://doc.rust-lang.org/error_codes/E0382.html\">E0382</a></li></ul>\
        </figure>";

    #[test]
    fn a_page_is_cut_at_its_headings() {
        let found = sections("tea.html", MAIN);
        let titles: Vec<_> = found
            .iter()
            .map(|section| (section.address(), section.title.as_str()))
            .collect();
        let expected = [
            ("tea.html#tea".to_owned(), "Tea"),
            ("tea.html#pot".to_owned(), "The Pot"),
        ];
        assert_eq!(titles, expected);
    }

    #[test]
    fn a_section_knows_its_text_code_links_and_listings() {
        let pot = &sections("tea.html", MAIN)[1];
        assert_eq!(
            pot.text.split_whitespace().collect::<Vec<_>>().join(" "),
            "A lock on pot.lock(). It pours."
        );
        assert_eq!(pot.code.iter().collect::<Vec<_>>(), ["Pot", "lock", "pot", "pour"]);
        assert_eq!(pot.links, ["glossary.html#lock"]);
        assert_eq!(
            (pot.listings[0].name.as_str(), pot.listings[0].errors[0].as_str()),
            ("pour", "E0382")
        );
    }
}
