//! One page as mdBook has rendered it.

use mdbook_renderer::book::BookItem;

use crate::{
    sections::{Section, sections},
    tags::{Piece, name, pieces, unescape},
};

/// A page of the site.
pub struct Page {
    /// Its address, relative to the site's root.
    pub address: String,
    /// The whole page.
    pub html: String,
    /// Its sections, in order.
    pub sections: Vec<Section>,
}

impl Page {
    /// The page at `address`, if it was made from this book's template: mdBook's redirects are not.
    pub fn read(address: String, html: String) -> Option<Page> {
        let sections = sections(&address, main(&html)?);
        Some(Page {
            address,
            html,
            sections,
        })
    }

    /// Its first heading.
    pub fn title(&self) -> &str {
        self.sections.first().map_or("", |section| &section.title)
    }

    /// What stands between its header and its footer.
    pub fn main(&self) -> &str {
        let main = main(&self.html).unwrap_or_default();
        main.split_once('>').map_or(main, |(_, within)| within)
    }

    /// Whether it is no chapter, but a page about the site or the whole book at once.
    pub fn is_aside(&self) -> bool {
        matches!(self.address.as_str(), "404.html" | "print.html")
    }

    /// The one address it is known by: mdBook writes the first chapter a second time, as `index.html`.
    pub fn published_as(&self, items: &[BookItem]) -> String {
        let first = items.iter().find_map(|item| match item {
            BookItem::Chapter(chapter) => chapter.path.as_ref(),
            _ => None,
        });
        match first {
            Some(first) if self.address == "index.html" => first.with_extension("html").to_string_lossy().into_owned(),
            _ => self.address.clone(),
        }
    }

    /// The way from the page to the site's root: empty, or `../` for each folder.
    pub fn to_root(&self) -> String {
        "../".repeat(self.address.matches('/').count())
    }

    /// What the page is about: the first sentences of its first paragraph, at most about 200 characters.
    pub fn description(&self) -> String {
        const LONGEST: usize = 200;
        let mut description = String::new();
        for sentence in first_paragraph(&self.html).split_inclusive(['.', '?', '!']) {
            if !description.is_empty() && description.len() + sentence.len() > LONGEST {
                break;
            }
            description.push_str(sentence);
        }
        description.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn main(html: &str) -> Option<&str> {
    let start = html.find("<main ")?;
    Some(&html[start..html.rfind("</main>")?])
}

fn first_paragraph(html: &str) -> String {
    let pieces = pieces(main(html).unwrap_or_default());
    let from = pieces.skip_while(|piece| !matches!(piece, Piece::Tag(tag) if name(tag) == "p"));
    let to = from.take_while(|piece| !matches!(piece, Piece::Tag(tag) if name(tag) == "/p"));
    to.filter_map(|piece| match piece {
        Piece::Text(text) => Some(unescape(text)),
        Piece::Tag(_) => None,
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(paragraph: &str) -> Page {
        let html = format!("<main id=\"content\"><h1 id=\"a\">A</h1><p>{paragraph}</p><p>More.</p></main>");
        Page::read("a/b.html".into(), html).expect("it has a main")
    }

    #[test]
    fn the_description_is_whole_sentences() {
        let long = format!("One <em>short</em> sentence. {}.", "word ".repeat(60));
        assert_eq!(page(&long).description(), "One short sentence.");
        assert_eq!(page("One &amp; two.\nThree?").description(), "One & two. Three?");
    }

    #[test]
    fn a_redirect_is_no_page() {
        assert!(Page::read("old.html".into(), "<p>Redirecting</p>".into()).is_none());
    }

    #[test]
    fn the_root_is_found_from_a_folder() {
        assert_eq!(page("").to_root(), "../");
    }
}
