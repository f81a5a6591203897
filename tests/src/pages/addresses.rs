//! Permanent addresses: what has once been published must resolve for ever.

use std::{collections::BTreeSet, fs};

use listings::Fault;

use super::site::Site;
use crate::book::Book;

/// The committed list, relative to the root: one address a line, a page or a page with a fragment.
const LIST: &str = "tests/addresses.txt";

/// Addresses of the list that the site no longer has, and addresses of the site that the list lacks.
///
/// A renewal only ever adds.
pub(super) fn lost_or_unlisted(book: &Book, site: &Site) -> Vec<Fault> {
    let file = book.root.join(LIST);
    let list = fs::read_to_string(&file).unwrap_or_default();
    let published = published(site);
    let mut faults = lost(&list, |address| published.contains(address) || leads_on(site, address));
    let listed: BTreeSet<&str> = list.lines().collect();
    let all: BTreeSet<&str> = published
        .iter()
        .map(String::as_str)
        .chain(listed.iter().copied())
        .collect();
    if all.len() > listed.len() && book.renew {
        let text: String = all.iter().map(|address| format!("{address}\n")).collect();
        if let Err(error) = fs::write(&file, text) {
            faults.push(Fault::new(LIST, 1, format!("cannot write the list: {error}"), ""));
        }
    } else if let Some(first) = all.difference(&listed).next() {
        let count = all.len() - listed.len();
        faults.push(Fault::new(
            LIST,
            1,
            format!("the site has addresses that are not listed ({count}, the first is {first})"),
            "Add them: SNAPSHOTS=overwrite cargo test -p tests --test pages",
        ));
    }
    faults
}

fn lost(list: &str, resolves: impl Fn(&str) -> bool) -> Vec<Fault> {
    let lines = list.lines().enumerate();
    let lost = lines.filter(|(_, address)| !resolves(address));
    lost.map(|(at, address)| {
        Fault::new(
            LIST,
            at + 1,
            format!("{address} has been published, and now leads nowhere"),
            format!("Bring the page or the id back, or lead it on: \"/{address}\" = \"…\" in [output.html.redirect]."),
        )
    })
    .collect()
}

/// Every page, and every heading and figure on one.
fn published(site: &Site) -> BTreeSet<String> {
    let mut addresses = BTreeSet::new();
    for page in &site.pages {
        let path = page.path.to_string_lossy().replace('\\', "/");
        if matches!(path.as_str(), "404.html" | "index.html" | "print.html") {
            continue;
        }
        let named = page
            .elements
            .iter()
            .filter(|element| matches!(element.name.as_str(), "h1" | "h2" | "h3" | "figure"));
        let ids = named.filter_map(|element| element.attribute("id"));
        addresses.extend(ids.map(|id| format!("{path}#{id}")));
        addresses.insert(path);
    }
    addresses
}

/// Whether the site leads the address on to another: mdBook makes a page of a moved page, and a line of a script of
/// a moved heading.
fn leads_on(site: &Site, address: &str) -> bool {
    let (path, fragment) = address.split_once('#').unwrap_or((address, ""));
    let text = site.text(path.as_ref());
    text.contains("http-equiv=\"refresh\"") || (!fragment.is_empty() && text.contains(&format!("\"#{fragment}\":")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_leads_nowhere_is_told_with_its_line() {
        let faults = lost("tea.html\ntea.html#gone\n", |address| address == "tea.html");
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        let expected = "tests/addresses.txt:2: tea.html#gone has been published, and now leads nowhere\n    \
                        Bring the page or the id back, or lead it on: \
                        \"/tea.html#gone\" = \"…\" in [output.html.redirect].";
        assert_eq!(told, [expected]);
    }
}
