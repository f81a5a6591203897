//! Where the site's links lead, and what its pages ask for by themselves.

use std::path::{Component, Path, PathBuf};

use listings::Fault;

use super::site::{Element, Page, Site};
use crate::book::Book;

/// Links to a page, file or fragment that the site does not have.
pub(super) fn broken(book: &Book, site: &Site) -> Vec<Fault> {
    let mut faults = Vec::new();
    for page in site.chapters() {
        for target in page.elements.iter().filter_map(address) {
            if let Some(what) = is_broken(site, page, target) {
                let line = line_of(book, page, target);
                faults.push(Fault::new(
                    page.source(),
                    line,
                    what,
                    "Correct the link, or add what it leads to.",
                ));
            }
        }
    }
    faults
}

/// What a page asks another host for by itself, before anyone clicks.
pub(super) fn requests_to_other_hosts(book: &Book, site: &Site) -> Vec<Fault> {
    let mut faults = Vec::new();
    for page in site.chapters() {
        let asked = page
            .elements
            .iter()
            .filter(|element| element.name != "a")
            .filter_map(address);
        for target in asked.filter(|target| is_foreign(target)) {
            let what = format!("this page asks another host for {target}");
            faults.push(Fault::new(
                page.source(),
                line_of(book, page, target),
                what,
                "Put the file into the book, or leave it out.",
            ));
        }
    }
    for (file, style) in site.styles() {
        if style.contains("url(http") || style.contains("url(\"http") || style.contains("url(//") {
            let what = "this style sheet asks another host for something";
            faults.push(Fault::new(
                Path::new("theme").join(file),
                1,
                what,
                "Put the file into the book.",
            ));
        }
    }
    faults
}

/// What an element points at. A canonical address or one for link previews is not asked for by a browser.
fn address(element: &Element) -> Option<&str> {
    let passive = element.name == "meta" || element.attribute("rel").is_some_and(|rel| rel == "canonical");
    let attribute = ["href", "src"].into_iter().find_map(|name| element.attribute(name))?;
    (!passive).then_some(attribute)
}

fn is_foreign(target: &str) -> bool {
    target.starts_with("//") || target.starts_with("http:") || target.starts_with("https:")
}

fn is_broken(site: &Site, page: &Page, target: &str) -> Option<String> {
    if is_foreign(target) || target.starts_with("mailto:") || target.starts_with("data:") {
        return None;
    }
    let (file, fragment) = target.split_once('#').unwrap_or((target, ""));
    let file = file.split('?').next().unwrap_or_default();
    let path = match file {
        "" => page.path.clone(),
        file => resolve(&page.path, file),
    };
    if !site.has(&path) {
        return Some(format!("the link {target} leads to no page"));
    }
    let missing = !fragment.is_empty() && !site.page(&path).is_none_or(|page| page.has_id(fragment));
    missing.then(|| format!("the link {target} leads to no place on its page"))
}

fn resolve(page: &Path, file: &str) -> PathBuf {
    let from = page.parent().unwrap_or(Path::new(""));
    let base = if file.starts_with('/') { Path::new("") } else { from };
    let mut path = PathBuf::new();
    for part in base.join(file.trim_start_matches('/')).components() {
        match part {
            Component::ParentDir => drop(path.pop()),
            Component::Normal(part) => path.push(part),
            _ => {}
        }
    }
    if path.as_os_str().is_empty() || file.ends_with('/') {
        path.join("index.html")
    } else {
        path
    }
}

/// The line of the chapter that writes the link; the first if it is not found there.
fn line_of(book: &Book, page: &Page, target: &str) -> usize {
    let written = target.replace(".html", ".md");
    let chapter = book.chapters.iter().find(|chapter| chapter.file == page.source());
    let at = chapter.and_then(|chapter| {
        chapter
            .text
            .lines()
            .position(|line| line.contains(&format!("({written})")))
    });
    at.map_or(1, |at| at + 1)
}
