//! The search index: every section with its text, for `theme/search.js`.

use std::collections::BTreeSet;

use anyhow::Result;
use serde_json::{Value, json};

use crate::{Page, sections::Section};

/// The script that holds the index. It is a script, and not JSON, so that a copy of the site searches from disk.
///
/// One array a section: its address, its heading, the chapter's title, its text, and the identifiers of its code
/// that the text does not name.
pub(crate) fn index(pages: &[Page]) -> Result<String> {
    let rows: Vec<Value> = pages
        .iter()
        .flat_map(|page| page.sections.iter().map(|section| row(page, section)))
        .collect();
    Ok(format!("window.searchIndex={};\n", serde_json::to_string(&rows)?))
}

fn row(page: &Page, section: &Section) -> Value {
    let text = section.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let said: BTreeSet<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let mut code: Vec<&str> = section
        .code
        .iter()
        .map(String::as_str)
        .filter(|word| !said.contains(word))
        .collect();
    for shown in &section.listings {
        code.push(&shown.name);
        code.extend(shown.errors.iter().map(String::as_str));
    }
    json!([section.address(), section.title, page.title(), text, code.join(" ")])
}
