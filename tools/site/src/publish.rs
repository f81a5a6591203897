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
