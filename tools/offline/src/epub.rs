//! The book as an EPUB 3.3 publication (W3C, "EPUB 3.3"): a zip of its chapters, a package document that lists them,
//! and a navigation document.

use std::fmt::Write;

use anyhow::Result;
use site::{Page, tags::escape};

use crate::{archive::Archive, xhtml::xhtml};

pub(crate) struct Epub {
    pub title: String,
    pub authors: Vec<String>,
    pub description: String,
    pub language: String,
    /// What tells the book from others: its title in small letters.
    pub name: String,
    pub parts: Vec<Part>,
    pub style: String,
    /// The day on which it was checked.
    pub day: String,
}

#[derive(Default)]
pub(crate) struct Part {
    /// Its title; what precedes and follows the numbered parts has none.
    pub title: Option<String>,
    pub chapters: Vec<Chapter>,
}

pub(crate) struct Chapter {
    pub title: String,
    pub page: Page,
}

impl Chapter {
    /// The name of its file, without an ending.
    fn stem(&self) -> &str {
        self.page.address.trim_end_matches(".html")
    }
}

/// "OCF ZIP container": a reader first looks here for the package document.
const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">
<rootfiles><rootfile full-path=\"book/package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles>
</container>
";

impl Epub {
    /// The bytes of the file.
    pub fn archive(&self) -> Result<Vec<u8>> {
        let mut archive = Archive::new(&self.day)?;
        archive.add_as_it_is("mimetype", b"application/epub+zip")?;
        archive.add("META-INF/container.xml", CONTAINER.as_bytes())?;
        let mut manifest = String::new();
        let mut spine = String::new();
        for chapter in self.chapters() {
            let stem = chapter.stem();
            let body = xhtml(chapter.page.main());
            let svg = if body.contains("<svg") {
                " properties=\"svg\""
            } else {
                ""
            };
            let _ = writeln!(
                manifest,
                "<item id=\"{stem}\" href=\"{stem}.xhtml\" media-type=\"application/xhtml+xml\"{svg}/>"
            );
            let _ = writeln!(spine, "<itemref idref=\"{stem}\"/>");
            let document = self.document(&chapter.title, &body);
            archive.add(&format!("book/{stem}.xhtml"), document.as_bytes())?;
        }
        archive.add("book/package.opf", self.package(&manifest, &spine).as_bytes())?;
        archive.add("book/nav.xhtml", self.document("Contents", &self.contents()).as_bytes())?;
        archive.add("book/style.css", self.style.as_bytes())?;
        archive.finish()
    }

    fn chapters(&self) -> impl Iterator<Item = &Chapter> {
        self.parts.iter().flat_map(|part| &part.chapters)
    }

    fn package(&self, manifest: &str, spine: &str) -> String {
        let authors: String = self
            .authors
            .iter()
            .map(|author| format!("<dc:creator>{}</dc:creator>\n", escape(author)))
            .collect();
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<package version=\"3.0\" xmlns=\"http://www.idpf.org/2007/opf\" unique-identifier=\"name\" xml:lang=\"{language}\">
<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">
<dc:identifier id=\"name\">{name}</dc:identifier>
<dc:title>{title}</dc:title>
<dc:language>{language}</dc:language>
{authors}<dc:description>{description}</dc:description>
<meta property=\"dcterms:modified\">{day}T00:00:00Z</meta>
</metadata>
<manifest>
<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>
<item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>
{manifest}</manifest>
<spine>
{spine}</spine>
</package>
",
            language = self.language,
            name = self.name,
            title = escape(&self.title),
            description = escape(&self.description),
            day = self.day,
        )
    }

    fn document(&self, title: &str, body: &str) -> String {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<!DOCTYPE html>
<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"{language}\" xml:lang=\"{language}\">
<head>
<title>{title}</title>
<link rel=\"stylesheet\" href=\"style.css\"/>
</head>
<body>
{body}
</body>
</html>
",
            language = self.language,
            title = escape(title),
        )
    }

    /// The parts, their chapters and the sections of these.
    fn contents(&self) -> String {
        let mut html = String::from("<nav epub:type=\"toc\" id=\"toc\">\n<h1>Contents</h1>\n<ol>\n");
        for part in &self.parts {
            let chapters: String = part.chapters.iter().map(entry).collect();
            match &part.title {
                Some(title) => {
                    let _ = writeln!(html, "<li><span>{}</span>\n<ol>\n{chapters}</ol>\n</li>", escape(title));
                }
                None => html.push_str(&chapters),
            }
        }
        html + "</ol>\n</nav>"
    }
}

fn entry(chapter: &Chapter) -> String {
    let stem = chapter.stem();
    let sections = chapter.page.sections.iter().filter(|section| section.level == 2);
    let sections: String = sections
        .map(|section| {
            format!(
                "<li><a href=\"{stem}.xhtml#{}\">{}</a></li>\n",
                section.id,
                escape(&section.title)
            )
        })
        .collect();
    let sections = if sections.is_empty() {
        sections
    } else {
        format!("\n<ol>\n{sections}</ol>\n")
    };
    format!(
        "<li><a href=\"{stem}.xhtml\">{}</a>{sections}</li>\n",
        escape(&chapter.title)
    )
}
