//! Makes what can be read without a network, from the site that `mdbook build` has made: an EPUB, and a zip of the
//! site that opens from disk. Both are named as the book, and stand beside the folder of the site.
//!
//! The book's table `output.site` must hold `checked`, the day on which all checks passed: it is the date of both.

mod archive;
mod epub;
mod xhtml;

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result, bail};
use mdbook_driver::{
    MDBook,
    book::{Book, BookItem},
};
use site::Page;

use self::{
    archive::Archive,
    epub::{Chapter, Epub, Part},
};

/// Pages that only a server shows.
const SERVED: [&str; 3] = ["404.html", "robots.txt", "sitemap.xml"];

fn main() -> ExitCode {
    match make(Path::new(".")) {
        Ok(made) => {
            for file in made {
                println!("{}", file.display());
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("offline: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn make(root: &Path) -> Result<[PathBuf; 2]> {
    let book = MDBook::load(root)?;
    let Some(day) = book.config.get::<String>("output.site.checked")? else {
        bail!("nobody said when the book was checked; set MDBOOK_OUTPUT__SITE__CHECKED to a day such as 2026-11-25");
    };
    let site = book.build_dir_for("html");
    if !site.join("index.html").is_file() {
        bail!("there is no site in {}; run `mdbook build` first", site.display());
    }
    let title = book.config.book.title.clone().unwrap_or_default();
    let name = site::file_name(&title);
    let epub = Epub {
        title,
        authors: book.config.book.authors.clone(),
        description: book.config.book.description.clone().unwrap_or_default(),
        language: book.config.book.language.clone().unwrap_or_default(),
        name: name.clone(),
        parts: parts(&book.book, &site)?,
        style: read(&root.join("theme/epub.css"))?,
        day: day.clone(),
    };
    let output = site.with_file_name("");
    let made = [output.join(format!("{name}.epub")), output.join(format!("{name}.zip"))];
    write(&made[0], &epub.archive()?)?;
    write(&made[1], &whole_site(&site, &name, &day)?)?;
    Ok(made)
}

/// The chapters with their pages, by the parts of `SUMMARY.md`.
fn parts(book: &Book, site: &Path) -> Result<Vec<Part>> {
    let mut parts = vec![Part::default()];
    for item in &book.items {
        match item {
            BookItem::PartTitle(title) => parts.push(Part {
                title: Some(title.clone()),
                chapters: Vec::new(),
            }),
            BookItem::Separator => parts.push(Part::default()),
            BookItem::Chapter(chapter) => {
                let Some(path) = &chapter.path else { continue };
                let path = path.with_extension("html");
                let page = Page::read(path.to_string_lossy().into_owned(), read(&site.join(&path))?);
                let page = page.with_context(|| format!("{} has no <main>", path.display()))?;
                let part = parts.last_mut().expect("there is one from the start");
                part.chapters.push(Chapter {
                    title: chapter.name.clone(),
                    page,
                });
            }
        }
    }
    parts.retain(|part| !part.chapters.is_empty());
    Ok(parts)
}

fn whole_site(site: &Path, name: &str, day: &str) -> Result<Vec<u8>> {
    let mut archive = Archive::new(day)?;
    for file in site::files(site)? {
        let path = file.strip_prefix(site)?.to_string_lossy().replace('\\', "/");
        if !SERVED.contains(&path.as_str()) && !path.starts_with('.') {
            let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
            archive.add(&format!("{name}/{path}"), &bytes)?;
        }
    }
    archive.finish()
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(file, bytes).with_context(|| format!("cannot write {}", file.display()))
}
