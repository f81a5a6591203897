//! See `tests::pages`.

use std::process::Command;

use listings::{Fault, Faults};
use tests::{
    book::Book,
    hold,
    pages::{self, Site},
    proved,
};

#[test]
fn every_page_is_sound() -> Result<(), Faults> {
    hold(|book| proved::once_of(book, "pages", &[&the_site_is_made_of()], || faults(book)))
}

fn the_site_is_made_of() -> String {
    let here = |path| concat!(env!("CARGO_MANIFEST_DIR"), "/").to_owned() + path;
    let parts = [
        "addresses.txt",
        "../book.toml",
        "../src",
        "../listings",
        "../theme",
        "../tools",
        "../Cargo.lock",
    ];
    ::proved::sources(&parts.map(here).each_ref().map(String::as_str))
}

fn faults(book: &Book) -> Vec<Fault> {
    match Site::build(&book.root) {
        Ok(site) => pages::faults(book, &site),
        Err(error) => vec![Fault::new(
            "book.toml",
            1,
            format!("the site cannot be built: {error:#}"),
            "",
        )],
    }
}

#[test]
#[ignore = "wants Node.js and Chromium, and the site built by mdbook: run tests/browser/run"]
fn every_page_works_in_a_browser() {
    let proof = Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/browser/run")).status();
    assert!(
        proof.is_ok_and(|status| status.success()),
        "see what tests/browser/run says above"
    );
}
