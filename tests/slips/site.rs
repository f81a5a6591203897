//! Slips that show in the built site.

use listings::Fault;
use snapbox::str;
use tests::{
    book::Book,
    pages::{self, Site},
    tea::Tea,
};

use super::{TEA, assert_told, told};

/// What is wrong with the pages. The small book has the addresses that its site has.
fn site(book: &Book) -> Vec<Fault> {
    match Site::build(&book.root) {
        Ok(site) => pages::faults(book, &site),
        Err(error) => vec![Fault::new("book.toml", 1, format!("{error:#}"), "")],
    }
}

#[test]
fn a_site_without_a_fault() {
    skip_if_proved!();
    let slip = |_: &Tea| ();
    assert_told(told(slip, site), str![""]);
}

#[test]
fn a_link_to_a_missing_chapter() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n[milk](milk.md)\n");
    };
    assert_told(
        told(slip, site),
        str![[r#"
src/tea.md:45: the link milk.html leads to no page
    Correct the link, or add what it leads to.

"#]],
    );
}

#[test]
fn a_link_to_a_missing_section() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n[hot](#hot)\n");
    };
    assert_told(
        told(slip, site),
        str![[r#"
src/tea.md:45: the link #hot leads to no place on its page
    Correct the link, or add what it leads to.

"#]],
    );
}

#[test]
fn a_picture_of_another_host() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n![tea](https://example.org/tea.png)\n");
    };
    assert_told(
        told(slip, site),
        str![[r#"
src/tea.md:45: this page asks another host for https://example.org/tea.png
    Put the file into the book, or leave it out.

"#]],
    );
}

#[test]
fn a_heading_that_is_none() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n##Milk {#milk}\n");
    };
    assert_told(
        told(slip, site),
        str![[r#"
src/tea.md:1: {# is shown to readers as it was written, in: ##Milk {#milk}
    Look for a fence or a heading that is not one, or for text that follows HTML without an empty line.

"#]],
    );
}

#[test]
fn an_address_that_is_gone() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.replace(TEA, "{#waiting}", "{#serving}");
    };
    assert_told(
        told(slip, site),
        str![[r#"
tests/addresses.txt:1: the site has addresses that are not listed (1, the first is tea.html#serving)
    Add them: SNAPSHOTS=overwrite cargo test -p tests --test pages
tests/addresses.txt:3: tea.html#waiting has been published, and now leads nowhere
    Bring the page or the id back, or lead it on: "/tea.html#waiting" = "…" in [output.html.redirect].

"#]],
    );
}
