//! See `tests::refusals`.

use listings::Faults;
use tests::{hold, refusals};

#[test]
fn every_refused_listing_is_refused_as_shown() -> Result<(), Faults> {
    hold(refusals::faults)
}
