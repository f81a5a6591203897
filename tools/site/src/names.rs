//! The index of names: what of std, which error codes and which terms the book teaches, and where.
//!
//! A name of std is in the index if a chapter links to its documentation; it leads to the sections and listings of
//! those chapters that use it. An error code leads to the listings that the compiler refuses with it; a term to its
//! entry in the glossary and to the sections that link there.

use std::{collections::BTreeMap, fmt::Write};

use crate::{
    Page,
    sections::{Section, Shown},
    tags::escape,
};

/// The most places given for one name.
const PLACES: usize = 3;

/// A heading of the index with its names.
const KINDS: [(&str, &str); 6] = [
    ("types", "Types and traits"),
    ("methods", "Methods"),
    ("functions", "Functions"),
    ("macros", "Macros"),
    ("error-codes", "Error codes"),
    ("terms", "Terms"),
];

/// Names with their places, by kind (a key of [`KINDS`]).
#[derive(Default)]
struct Names(BTreeMap<&'static str, BTreeMap<String, Vec<String>>>);

/// The index as HTML, for the place that `src/names.md` leaves open.
pub(crate) fn index(pages: &[Page]) -> String {
    let mut names = Names::default();
    let terms = pages
        .iter()
        .filter(|page| page.address == "glossary.html")
        .flat_map(|page| page.sections.iter().skip(1));
    let terms: BTreeMap<String, &str> = terms.map(|entry| (entry.address(), entry.title.as_str())).collect();
    for (address, term) in &terms {
        names.add("terms", term, format!("<a href=\"{address}\">Glossary</a>"));
    }
    for page in pages
        .iter()
        .filter(|page| !page.is_aside() && page.address != "index.html")
    {
        names.of_std(page);
        for section in page.sections.iter().filter(|_| page.address != "glossary.html") {
            names.of_errors(section);
            names.of_terms(page, section, &terms);
        }
    }
    names.html()
}

impl Names {
    fn of_std(&mut self, page: &Page) {
        let mut items: Vec<_> = page
            .sections
            .iter()
            .flat_map(|section| section.links.iter().filter_map(|link| std_item(link)))
            .collect();
        items.sort();
        items.dedup();
        for (kind, name) in items {
            let word = name
                .rsplit("::")
                .next()
                .unwrap_or(&name)
                .trim_end_matches('!')
                .to_owned();
            let uses = |section: &&Section| section.code.contains(&word);
            let mut using: Vec<_> = page.sections.iter().filter(uses).collect();
            // `wait` alone may be another type's: where the type is named as well, it is this one's.
            let of_type = |section: &&Section| name.split("::").all(|part| section.code.contains(part));
            if kind == "methods" && using.iter().any(of_type) {
                using.retain(of_type);
            }
            let shown = |section: &'_ Section| section.listings.iter().position(|shown| shown.code.contains(&word));
            using.sort_by_key(|section| (!section.teaches(), shown(section).is_none()));
            if using.first().is_some_and(|section| section.teaches()) {
                using.retain(|section| section.teaches());
            }
            for section in using {
                let shown = shown(section).map(|at| &section.listings[at]);
                self.add(kind, &name, place(page, section, shown));
            }
        }
    }

    fn of_errors(&mut self, section: &Section) {
        for shown in &section.listings {
            for code in &shown.errors {
                self.add("error-codes", code, listing(section, shown));
            }
        }
    }

    fn of_terms(&mut self, page: &Page, section: &Section, terms: &BTreeMap<String, &str>) {
        for term in section.links.iter().filter_map(|link| terms.get(link)) {
            self.add("terms", term, place(page, section, None));
        }
    }

    fn add(&mut self, kind: &'static str, name: &str, place: String) {
        let places = self.0.entry(kind).or_default().entry(name.to_owned()).or_default();
        if places.len() < PLACES && !places.contains(&place) {
            places.push(place);
        }
    }

    fn html(&self) -> String {
        let mut html = String::new();
        for (kind, title) in KINDS {
            let Some(names) = self.0.get(kind) else { continue };
            let _ = write!(
                html,
                "<h2 id=\"{kind}\"><a class=\"header\" href=\"#{kind}\">{title}</a></h2>\n<ul class=\"names\">\n"
            );
            for (name, places) in names {
                let name = match kind {
                    "terms" => escape(name),
                    _ => format!("<code>{}</code>", escape(name)),
                };
                let _ = writeln!(html, "<li>{name}<br>{}</li>", places.join(" · "));
            }
            html.push_str("</ul>\n");
        }
        html
    }
}

fn place(page: &Page, section: &Section, shown: Option<&Shown>) -> String {
    let title = if section.level == 1 {
        page.title()
    } else {
        &section.title
    };
    let link = format!("<a href=\"{}\">{}</a>", section.address(), escape(title));
    match shown {
        Some(shown) => format!("{link} ({})", listing(section, shown)),
        None => link,
    }
}

fn listing(section: &Section, shown: &Shown) -> String {
    format!("<a href=\"{}#{}\">{}</a>", section.page, shown.id, escape(&shown.name))
}

/// The item that a link to std's documentation documents: the kind it is listed under, and its name.
fn std_item(link: &str) -> Option<(&'static str, String)> {
    // A version stands between the host and the crate.
    let (_, path) = link.strip_prefix("https://doc.rust-lang.org/")?.split_once("std/")?;
    let (path, fragment) = path.split_once('#').unwrap_or((path, ""));
    let (module, file) = path.rsplit_once('/').unwrap_or(("", path));
    let (item, name) = file.strip_suffix(".html")?.split_once('.')?;
    let kind = match item {
        "struct" | "enum" | "trait" | "union" | "type" => "types",
        "macro" => return Some(("macros", format!("{name}!"))),
        "fn" => {
            let module = module.rsplit('/').next().unwrap_or_default();
            return Some(("functions", format!("{module}::{name}")));
        }
        _ => return None,
    };
    let method = fragment
        .strip_prefix("method.")
        .or_else(|| fragment.strip_prefix("tymethod."));
    Some(match method {
        Some(method) => ("methods", format!("{name}::{method}")),
        None => (kind, name.to_owned()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_std_name_items() {
        let named = |path: &str| std_item(&format!("https://doc.rust-lang.org/1.95.0/std/{path}"));
        let some = |kind, name: &str| Some((kind, name.to_owned()));
        assert_eq!(named("sync/struct.Mutex.html#poisoning"), some("types", "Mutex"));
        assert_eq!(
            named("sync/struct.Mutex.html#method.lock"),
            some("methods", "Mutex::lock")
        );
        assert_eq!(named("thread/fn.spawn.html"), some("functions", "thread::spawn"));
        assert_eq!(named("macro.thread_local.html"), some("macros", "thread_local!"));
        assert_eq!(named("thread/index.html#stack-size"), None);
        assert_eq!(std_item("https://doc.rust-lang.org/reference/items.html"), None);
    }
}
