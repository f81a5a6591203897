//! Finishes the pages that mdBook has rendered.
//!
//! [`Site`] is an mdBook renderer that runs after mdBook's own for HTML and works on what that has written. It
//! colors the code, fills the places that `theme/index.hbs` and `src/names.md` leave open, writes the search index
//! and, if the build knows where the site will stand, the sitemap; it takes away what no page uses.

mod color;
mod frame;
mod names;
mod page;
mod publish;
mod search;
mod sections;
pub mod tags;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use mdbook_renderer::{RenderContext, Renderer, config::Config};

use self::frame::Frame;
pub use self::{frame::file_name, page::Page};

/// The renderer. Its table in `book.toml` may hold `address`, where the site is published, and `checked`, the day on
/// which all checks passed; the environment sets them as `MDBOOK_OUTPUT__SITE__ADDRESS` and `…__CHECKED`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Site;

/// The place in `src/names.md` for the index of names.
const NAMES: &str = "<!-- site: names -->";

impl Renderer for Site {
    fn name(&self) -> &str {
        "site"
    }

    fn render(&self, context: &RenderContext) -> Result<()> {
        let folder = context.destination.with_file_name("html");
        let frame = frame(context)?;
        let mut pages = read_pages(&folder)?;
        let names = names::index(&pages);
        for page in &mut pages {
            if page.html.contains(NAMES) {
                *page = Page::read(page.address.clone(), page.html.replace(NAMES, &names))
                    .context("the index of names has no <main>")?;
            }
            // A header cell without a word heads nothing, and a screen reader would say so.
            let mut html = color::color(&frame.fill(page)?).replace("<th></th>", "<td></td>");
            if page.address == "404.html" {
                html = publish::anywhere(&html, &root(&context.config)?);
            }
            write(&folder.join(&page.address), &html)?;
        }
        pages.retain(|page| !page.is_aside() && page.address != "index.html");
        write(&folder.join("search-index.js"), &search::index(&pages)?)?;
        publish::remove_unused(&folder)?;
        if let Some(address) = &frame.address {
            write(&folder.join("sitemap.xml"), &publish::sitemap(address, &pages))?;
            write(&folder.join("robots.txt"), &publish::robots(address))?;
        }
        Ok(())
    }
}

fn frame(context: &RenderContext) -> Result<Frame<'_>> {
    let toolchain = read(&context.root.join("rust-toolchain.toml"))?;
    let toolchain: toml::Table = toolchain.parse().context("rust-toolchain.toml is not TOML")?;
    let channel = toolchain
        .get("toolchain")
        .and_then(|table| table.get("channel")?.as_str());
    let config = &context.config;
    Ok(Frame {
        items: &context.book.items,
        book_title: config.book.title.clone().unwrap_or_default(),
        book_description: config.book.description.clone().unwrap_or_default(),
        address: address(config)?,
        rust: channel.context("rust-toolchain.toml names no channel")?.to_owned(),
        checked: config.get("output.site.checked")?,
    })
}

/// The path under which the site stands on its host.
fn root(config: &Config) -> Result<String> {
    let root: Option<String> = config.get("output.html.site-url")?;
    Ok(root.unwrap_or_else(|| "/".to_owned()))
}

fn address(config: &Config) -> Result<Option<String>> {
    let Some(address) = config.get::<String>("output.site.address")? else {
        return Ok(None);
    };
    if !address.starts_with("https://") && !address.starts_with("http://") {
        bail!("output.site.address is {address}; write the whole address, such as https://example.org/book/");
    }
    Ok(Some(format!("{}/", address.trim_end_matches('/'))))
}

fn read_pages(folder: &Path) -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    for file in files(folder)? {
        if file.extension().is_some_and(|ending| ending == "html") {
            let address = file.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
            pages.extend(Page::read(address, read(&file)?));
        }
    }
    Ok(pages)
}

/// Every file in `folder` and the folders in it, sorted.
///
/// # Errors
/// If a folder cannot be listed.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))
}
