//! See `tests::outputs`.

use listings::Faults;
use tests::{examples::check_each, hold, outputs};

#[test]
fn every_listing_does_what_its_files_say() -> Result<(), Faults> {
    hold(|book| check_each(book, outputs::faults))
}
