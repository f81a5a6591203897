//! The built site, and what each of its pages holds.

use std::{
    fs,
    path::{Path, PathBuf},
};

use html5ever::{ParseOpts, parse_document, tendril::TendrilSink};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use mdbook_driver::{MDBook, errors::Result};
use tempfile::TempDir;

/// The site in a temporary folder.
pub struct Site {
    root: PathBuf,
    /// Keeps the temporary folder alive.
    _folder: TempDir,
    /// Every HTML page, sorted by path.
    pub pages: Vec<Page>,
}

/// One page of the site.
pub struct Page {
    /// Relative to the site's root, such as `threads.html`.
    pub path: PathBuf,
    /// The elements, in document order.
    pub elements: Vec<Element>,
    /// What the HTML standard calls parse errors.
    pub parse_errors: Vec<String>,
    /// The visible text.
    pub text: String,
    /// The sentences: the text without code, and without what programs print.
    pub prose: String,
}

/// An element with its attributes.
pub struct Element {
    /// Its tag.
    pub name: String,
    /// Names and values.
    pub attributes: Vec<(String, String)>,
}

impl Site {
    /// Builds the site of the book at `root` with the book's own preprocessors and mdBook's HTML renderer.
    ///
    /// # Errors
    /// What mdBook or a preprocessor says.
    pub fn build(root: &Path) -> Result<Site> {
        let folder = TempDir::new()?;
        let mut book = MDBook::load(root)?;
        book.config.build.build_dir = folder.path().to_path_buf();
        book.with_preprocessor(listings::Listings);
        book.with_preprocessor(admonish::Admonish);
        book.with_renderer(site::Site);
        book.build()?;
        let root = book.build_dir_for("html");
        let mut pages = Vec::new();
        for path in files(&root) {
            if path.extension().is_some_and(|ending| ending == "html") {
                let html = fs::read_to_string(&path)?;
                pages.push(Page::parse(path.strip_prefix(&root)?, &html));
            }
        }
        Ok(Site {
            root,
            pages,
            _folder: folder,
        })
    }

    /// Every page but those that repeat others, and with them their faults: the front page and the one for printing.
    pub fn chapters(&self) -> impl Iterator<Item = &Page> {
        let repeats = |page: &&Page| page.path.ends_with("index.html") || page.path.ends_with("print.html");
        self.pages.iter().filter(move |page| !repeats(page))
    }

    /// The page at `path`.
    pub fn page(&self, path: &Path) -> Option<&Page> {
        self.pages.iter().find(|page| page.path == path)
    }

    /// Whether the site has the file `path`.
    pub fn has(&self, path: &Path) -> bool {
        self.root.join(path).is_file()
    }

    /// What the file `path` holds; nothing if there is none.
    pub fn text(&self, path: &Path) -> String {
        fs::read_to_string(self.root.join(path)).unwrap_or_default()
    }

    /// Every style sheet, with its path.
    pub fn styles(&self) -> impl Iterator<Item = (PathBuf, String)> {
        let styles = files(&self.root)
            .into_iter()
            .filter(|path| path.extension().is_some_and(|e| e == "css"));
        styles.filter_map(|path| Some((path.file_name()?.into(), fs::read_to_string(&path).ok()?)))
    }
}

impl Page {
    fn parse(path: &Path, html: &str) -> Page {
        let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
        let mut page = Page {
            path: path.to_path_buf(),
            elements: Vec::new(),
            parse_errors: dom.errors.borrow().iter().map(ToString::to_string).collect(),
            text: String::new(),
            prose: String::new(),
        };
        page.collect(&dom.document, true);
        page
    }

    fn collect(&mut self, node: &Handle, in_prose: bool) {
        let mut in_prose = in_prose;
        match &node.data {
            NodeData::Element { name, attrs, .. } => {
                let attributes = attrs.borrow();
                let attributes = attributes
                    .iter()
                    .map(|a| (a.name.local.to_string(), a.value.to_string()));
                self.elements.push(Element {
                    name: name.local.to_string(),
                    attributes: attributes.collect(),
                });
                if matches!(&*name.local, "script" | "style") {
                    return;
                }
                let outcomes = |element: &Element| element.attribute("class") == Some("outcomes");
                in_prose &= !matches!(&*name.local, "pre" | "code") && !self.elements.last().is_some_and(outcomes);
            }
            NodeData::Text { contents } => {
                self.text.push_str(&contents.borrow());
                if in_prose {
                    self.prose.push_str(&contents.borrow());
                }
            }
            _ => {}
        }
        node.children
            .borrow()
            .iter()
            .for_each(|child| self.collect(child, in_prose));
    }

    /// Whether an element has this id.
    pub fn has_id(&self, id: &str) -> bool {
        self.elements.iter().any(|element| element.attribute("id") == Some(id))
    }

    /// The chapter the page was made from, if it was made from one.
    pub fn source(&self) -> PathBuf {
        Path::new("src").join(&self.path).with_extension("md")
    }
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
    {
        if path.is_dir() {
            found.extend(files(&path))
        } else {
            found.push(path)
        }
    }
    found.sort();
    found
}
