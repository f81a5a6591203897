//! See `tests::pages`.

use std::process::Command;

use listings::{Fault, Faults};
use tests::{
    hold,
    pages::{self, Site},
};

#[test]
fn every_page_is_sound() -> Result<(), Faults> {
    hold(|book| match Site::build(&book.root) {
        Ok(site) => pages::faults(book, &site),
        Err(error) => vec![Fault::new(
            "book.toml",
            1,
            format!("the site cannot be built: {error:#}"),
            "",
        )],
    })
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
