//! What a published site needs beside its pages, and what it does not need.

use std::{fmt::Write, fs, path::Path};

use anyhow::{Context, Result};

use crate::{Page, files, read, tags::escape};

/// Removes the scripts, styles and fonts that mdBook writes for its own template and no page of this one asks for.
pub(crate) fn remove_unused(folder: &Path) -> Result<()> {
    // mdBook's contents for readers without JavaScript; here every page has them.
    let toc = folder.join("toc.html");
    if toc.exists() {
        fs::remove_file(&toc).with_context(|| format!("cannot remove {}", toc.display()))?;
    }
    let files = files(folder)?;
    let ends_with = |file: &Path, endings: &[&str]| {
        file.extension()
            .is_some_and(|ending| endings.iter().any(|e| ending == *e))
    };
    let mut pages = String::new();
    for page in files.iter().filter(|file| ends_with(file, &["html"])) {
        pages.push_str(&read(page)?);
    }
    for file in files
        .iter()
        .filter(|file| ends_with(file, &["css", "js", "txt", "woff2"]))
    {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if !pages.contains(&*name) {
            fs::remove_file(file).with_context(|| format!("cannot remove {}", file.display()))?;
        }
    }
    Ok(())
}

/// The page for addresses that lead nowhere, which is shown at any of them: its links start from the site's `root`.
///
/// A `<base>` would do so as well, but would lead links within the page away from it.
pub(crate) fn anywhere(html: &str, root: &str) -> String {
    let mut page = html.to_owned();
    for attribute in [
        " href=\"",
        " src=\"",
        " data-index=\"",
        " data-script=\"",
        " data-root=\"",
    ] {
        let mut pieces = page.split(attribute);
        let mut rooted = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let own = piece.starts_with(['#', '/']) || piece.starts_with("http") || piece.starts_with("data:");
            rooted.push_str(attribute);
            rooted.push_str(if own { "" } else { root });
            rooted.push_str(piece);
        }
        page = rooted;
    }
    page
}

/// The addresses of all chapters, as sitemaps.org describes the format.
pub(crate) fn sitemap(address: &str, pages: &[Page]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in pages {
        let _ = writeln!(
            xml,
            "<url><loc>{}</loc></url>",
            escape(&format!("{address}{}", page.address))
        );
    }
    xml + "</urlset>\n"
}

/// Everyone may read everything; the sitemap says what there is (RFC 9309).
pub(crate) fn robots(address: &str) -> String {
    format!("User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_of_a_page_shown_anywhere_start_from_the_root() {
        let html = "<a href=\"tea.html\"></a> <a href=\"#content\"></a> <a href=\"https://example.org\"></a>";
        let expected = "<a href=\"/book/tea.html\"></a> <a href=\"#content\"></a> <a href=\"https://example.org\"></a>";
        assert_eq!(anywhere(html, "/book/"), expected);
    }
}
