//! See `tests::pages`.

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
