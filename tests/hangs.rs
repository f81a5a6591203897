//! See `tests::hangs`.

use listings::Faults;
use tests::{examples::check_each, hangs, hold};

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "needs the account of threads that Linux gives")]
fn every_listing_said_to_hang_is_stuck() -> Result<(), Faults> {
    hold(|book| check_each(book, hangs::faults))
}
