//! See `tests::exercises`.

use listings::Faults;
use tests::{exercises, hold};

#[test]
fn every_exercise_is_judged_rightly() -> Result<(), Faults> {
    hold(exercises::faults)
}
