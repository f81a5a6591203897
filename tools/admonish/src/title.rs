//! Makes the title bars that mdbook-admonish writes accessible and valid.
//!
//! It puts a `div` and an empty link into each title, neither of which may stand in a `<summary>`, and
//! `role="note"` on `<details>`, which hides that the block unfolds. All three are taken out.

/// The text with plain title bars: one element, with the id that `aria-labelledby` names.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        match title_element(line) {
            Some(element) => {
                let bar: Vec<&str> = lines.by_ref().take_while(|line| !is_end(line, element)).collect();
                plain.push_str(&title_bar(element, &bar));
            }
            None if line.starts_with("<details ") => plain.push_str(&line.replace(" role=\"note\"", "")),
            None => plain.push_str(line),
        }
        plain.push('\n');
    }
    plain
}

fn title_element(line: &str) -> Option<&'static str> {
    ["summary", "div"]
        .into_iter()
        .find(|element| line == format!("<{element} class=\"admonition-title\">"))
}

fn is_end(line: &str, element: &str) -> bool {
    // A `div` bar holds another `div`; the line after the empty link is the bar's own end.
    match element {
        "summary" => line == "</summary>",
        _ => line.starts_with("<a class=\"admonition-anchor-link\""),
    }
}

fn title_bar(element: &str, bar: &[&str]) -> String {
    let id = bar
        .iter()
        .find_map(|line| line.strip_prefix("<div id=\"")?.strip_suffix("\">"))
        .unwrap_or_default();
    let title = bar
        .iter()
        .filter(|line| !line.starts_with('<') && !line.is_empty())
        .copied();
    let end = if element == "summary" { "</summary>" } else { "" };
    format!(
        "<{element} class=\"admonition-title\" id=\"{id}\">{}{end}",
        title.collect::<Vec<_>>().join(" ")
    )
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_folded_block_is_a_plain_details_element() {
        let upstream = "<details id=\"a\" class=\"admonition\" role=\"note\" aria-labelledby=\"a-title\">\n\
                        <summary class=\"admonition-title\">\n<div id=\"a-title\">\n\nWhy it waits\n\n</div>\n\
                        <a class=\"admonition-anchor-link\" href=\"#a\"></a>\n</summary>\n<div>\n\nText\n\n</div>\n</details>\n";
        let expected = "<details id=\"a\" class=\"admonition\" aria-labelledby=\"a-title\">\n\
                        <summary class=\"admonition-title\" id=\"a-title\">Why it waits</summary>\n\
                        <div>\n\nText\n\n</div>\n</details>\n";
        assert_eq!(plain(upstream), expected);
    }

    #[test]
    fn an_open_block_keeps_its_role() {
        let upstream = "<div id=\"a\" class=\"admonition\" role=\"note\" aria-labelledby=\"a-title\">\n\
                        <div class=\"admonition-title\">\n<div id=\"a-title\">\n\nWatch out\n\n</div>\n\
                        <a class=\"admonition-anchor-link\" href=\"#a\"></a>\n</div>\n<div>\n\nText\n\n</div>\n</div>\n";
        let expected = "<div id=\"a\" class=\"admonition\" role=\"note\" aria-labelledby=\"a-title\">\n\
                        <div class=\"admonition-title\" id=\"a-title\">Watch out\n</div>\n\
                        <div>\n\nText\n\n</div>\n</div>\n";
        assert_eq!(plain(upstream), expected);
    }
}
