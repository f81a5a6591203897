//! The book as its files stand: chapters, summary, listings.

use std::{
    env, fs,
    ops::{Range, RangeInclusive},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use listings::{Block, Catalog, Fence, Kind, Listing, scan};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// A book read from disk.
pub struct Book {
    /// The folder that holds `book.toml`.
    pub root: PathBuf,
    /// All listings.
    pub catalog: Catalog,
    /// Every Markdown file of `src/` but the summary.
    pub chapters: Vec<Chapter>,
    /// What `SUMMARY.md` lists.
    pub summary: Vec<Entry>,
    /// `[rust] edition` of `book.toml`, as written there.
    pub edition: Option<String>,
    /// Whether shown files that differ are to be renewed rather than reported.
    pub renew: bool,
}

/// One link of `SUMMARY.md`.
pub struct Entry {
    /// The chapter's title there.
    pub title: String,
    /// The file, relative to the root.
    pub file: PathBuf,
    /// The line of the link.
    pub line: usize,
    /// Whether it is an item of a list: a chapter with a number, rather than what stands before or after them.
    pub is_numbered: bool,
}

/// One chapter's Markdown.
pub struct Chapter {
    /// The file, relative to the root.
    pub file: PathBuf,
    /// Its text.
    pub text: String,
    /// Its fences, those inside admonish blocks included.
    pub fences: Vec<Fence>,
    /// Its admonish blocks.
    pub blocks: Vec<Block>,
}

/// The file that orders the chapters, relative to the root.
pub const SUMMARY: &str = "src/SUMMARY.md";

impl Book {
    /// Reads the book in the folder `root`.
    ///
    /// # Errors
    /// If a file cannot be read; what is wrong *in* the files is for the laws to say.
    pub fn read(root: &Path) -> Result<Book> {
        let summary = fs::read_to_string(root.join(SUMMARY)).context("cannot read src/SUMMARY.md")?;
        let config: toml::Table = fs::read_to_string(root.join("book.toml"))?.parse()?;
        let edition = config.get("rust").and_then(|rust| rust.get("edition")?.as_str());
        Ok(Book {
            root: root.to_path_buf(),
            catalog: Catalog::read(root)?,
            chapters: chapters(root)?,
            summary: entries(&summary),
            edition: edition.map(str::to_owned),
            renew: false,
        })
    }

    /// The book this crate belongs to; `SNAPSHOTS=overwrite` in the environment renews what it shows.
    ///
    /// # Errors
    /// As [`Book::read`].
    pub fn ours() -> Result<Book> {
        let renew = env::var("SNAPSHOTS").is_ok_and(|action| action == "overwrite");
        Ok(Book {
            renew,
            ..Book::read(&our_root())?
        })
    }

    /// The text of the library that the listing's chapter builds, on which what the listing does may depend.
    pub fn library_of(&self, listing: &Listing) -> String {
        let of_chapter = |other: &&Listing| other.kind == Kind::Library && other.chapter == listing.chapter;
        let library = self.catalog.listings().filter(of_chapter);
        library.map(|file| file.text.as_str()).collect()
    }
}

/// The folder of the book this crate belongs to.
pub fn our_root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().expect("tests/ lies in the book").to_path_buf()
}

impl Chapter {
    /// File stem, which is also the name of the chapter's listing crate.
    pub fn name(&self) -> String {
        self.file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// The lines on which the bytes of `span` stand, counted from 1.
    pub fn lines(&self, span: &Range<usize>) -> RangeInclusive<usize> {
        line_at(&self.text, span.start)..=line_at(&self.text, span.end)
    }
}

fn chapters(root: &Path) -> Result<Vec<Chapter>> {
    let mut files: Vec<PathBuf> = fs::read_dir(root.join("src"))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|ending| ending == "md") && !file.ends_with("SUMMARY.md"));
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            let file = path.strip_prefix(root)?.to_path_buf();
            let read = scan(&file, &text);
            Ok(Chapter {
                fences: read.fences,
                blocks: read.blocks,
                file,
                text,
            })
        })
        .collect()
}

fn entries(summary: &str) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let (mut items, mut in_link) = (0, false);
    for (event, range) in Parser::new(summary).into_offset_iter() {
        match event {
            Event::Start(Tag::Item) => items += 1,
            Event::End(TagEnd::Item) => items -= 1,
            Event::Start(Tag::Link { dest_url, .. }) => {
                in_link = true;
                entries.push(Entry {
                    title: String::new(),
                    file: Path::new("src").join(&*dest_url),
                    line: line_at(summary, range.start),
                    is_numbered: items > 0,
                });
            }
            Event::End(TagEnd::Link) => in_link = false,
            Event::Text(text) | Event::Code(text) if in_link => {
                if let Some(entry) = entries.last_mut() {
                    entry.title.push_str(&text);
                }
            }
            _ => {}
        }
    }
    entries
}

/// The line of the byte `at` of a text, counted from 1.
pub(crate) fn line_at(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}
