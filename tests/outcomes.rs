//! See `tests::outcomes`.

use listings::Faults;
use tests::{examples::check_each, hold, outcomes};

#[test]
fn every_program_with_threads_does_what_its_outcomes_say() -> Result<(), Faults> {
    hold(|book| check_each(book, outcomes::faults))
}
