//! What `theme/index.hbs` leaves open: contents, description, and what the book was checked with.

use std::fmt::Write;

use anyhow::{Result, bail};
use mdbook_renderer::book::BookItem;

use crate::{Page, tags::escape};

/// What all pages share.
pub(crate) struct Frame<'a> {
    pub items: &'a [BookItem],
    pub book_title: String,
    pub book_description: String,
    /// Where the site is published, ending in `/`, if the build knows it.
    pub address: Option<String>,
    /// The version of Rust that `rust-toolchain.toml` names.
    pub rust: String,
    /// The day on which all checks passed, if the build knows it.
    pub checked: Option<String>,
}

impl Frame<'_> {
    /// The page's HTML with everything filled in.
    ///
    /// # Errors
    /// If the template lacks a place.
    pub fn fill(&self, page: &Page) -> Result<String> {
        let mut html = page.html.clone();
        for (place, content) in [
            ("<!-- site: description -->", self.description(page)),
            ("<!-- site: contents -->", self.contents(page)),
            ("<!-- site: checked -->", self.checked()),
        ] {
            let Some(at) = html.find(place) else {
                bail!("theme/index.hbs has no {place}");
            };
            html.replace_range(at..at + place.len(), &content);
        }
        Ok(html)
    }

    fn description(&self, page: &Page) -> String {
        let description = if page.is_aside() {
            escape(&self.book_description)
        } else {
            escape(&page.description())
        };
        let title = escape(page.title());
        let mut tags = format!(
            "<meta name=\"description\" content=\"{description}\">\n\
             <meta property=\"og:type\" content=\"article\">\n\
             <meta property=\"og:site_name\" content=\"{}\">\n\
             <meta property=\"og:title\" content=\"{title}\">\n\
             <meta property=\"og:description\" content=\"{description}\">",
            escape(&self.book_title),
        );
        if let (Some(address), false) = (&self.address, page.is_aside()) {
            let own = escape(&format!("{address}{}", page.published_as(self.items)));
            let _ = write!(
                tags,
                "\n<meta property=\"og:url\" content=\"{own}\">\n<link rel=\"canonical\" href=\"{own}\">"
            );
        }
        tags
    }

    fn contents(&self, page: &Page) -> String {
        let mut html = String::from("<ul>");
        for item in self.items {
            match item {
                BookItem::PartTitle(title) => {
                    let _ = write!(html, "</ul>\n<h2>{}</h2>\n<ul>", escape(title));
                }
                BookItem::Chapter(chapter) => {
                    let Some(path) = &chapter.path else { continue };
                    let target = path.with_extension("html").to_string_lossy().replace('\\', "/");
                    let name = escape(&chapter.name);
                    let own = target == page.published_as(self.items) || target == page.address;
                    let current = if own { " aria-current=\"page\"" } else { "" };
                    let root = page.to_root();
                    let _ = write!(html, "<li><a href=\"{root}{target}\"{current}>{name}</a>");
                    if own {
                        html.push_str(&sections_of(page));
                    }
                    html.push_str("</li>\n");
                }
                BookItem::Separator => html.push_str("</ul>\n<hr>\n<ul>"),
            }
        }
        html + "</ul>"
    }

    /// Links to the book in one file, which the published site has beside its pages. They lead there from a copy too.
    fn offline(&self) -> String {
        let Some(address) = &self.address else {
            return String::new();
        };
        let name = file_name(&self.book_title);
        let links = [("EPUB", "epub"), ("PDF", "pdf"), ("zip of these pages", "zip")].map(|(what, ending)| {
            format!(
                "<a href=\"{}\">{what}</a>",
                escape(&format!("{address}{name}.{ending}"))
            )
        });
        format!("\n<p>To read offline: {}</p>", links.join(" "))
    }

    fn checked(&self) -> String {
        let on = self
            .checked
            .as_ref()
            .map(|day| format!(" on {}", escape(day)))
            .unwrap_or_default();
        format!("<p>Checked with Rust {}{on}.</p>{}", escape(&self.rust), self.offline())
    }
}

/// What files that hold the book of this title are named, without an ending.
pub fn file_name(title: &str) -> String {
    title.to_lowercase().replace(' ', "-")
}

/// Links to the sections of the page itself.
fn sections_of(page: &Page) -> String {
    let sections = page.sections.iter().filter(|section| section.level == 2);
    let links =
        sections.map(|section| format!("<li><a href=\"#{}\">{}</a></li>\n", section.id, escape(&section.title)));
    let links: String = links.collect();
    if links.is_empty() {
        links
    } else {
        format!("\n<ul>{links}</ul>")
    }
}
