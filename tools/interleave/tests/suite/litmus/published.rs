//! Well-known outcomes, and whether the literature allows them. None of this is taken from our own oracle.

use super::expected::expected;

#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Allowed,
    Forbidden,
}

use Verdict::{Allowed, Forbidden};

/// A program of the suite, an outcome, and the verdict on it.
type Published = (&'static str, &'static str, Verdict);

/// Coherence: Batty, Owens, Sarkar, Sewell, Weber, "Mathematizing C++ Concurrency" (POPL 2011), section 2.
const COHERENCE: &[Published] = &[
    ("CoRR+rlx", "1 0 | 1", Forbidden),
    ("CoRR+rlx", "0 1 | 1", Allowed),
    ("CoWW+rlx", "0 0 | 1", Forbidden),
    ("CoWW+rlx", "2 1 | 2", Forbidden),
    ("CoWR+rlx", "2 | 1", Forbidden),
    ("CoWR+rlx", "0 | 1", Forbidden),
    ("CoRW+rlx", "2 | 2", Forbidden),
    ("CoRW+rlx", "1 | 1", Forbidden),
];

/// Store buffering, message passing and the like: Batty et al., section 2, and the C++ standard, [atomics.order].
const CLASSIC: &[Published] = &[
    ("SB+rlx", "0 0 | 1 1", Allowed),
    ("SB+ra", "0 0 | 1 1", Allowed),
    ("SB+sc", "0 0 | 1 1", Forbidden),
    ("SB+sc, access 1 ra", "0 0 | 1 1", Allowed),
    ("SB+fences sc sc", "0 0 | 1 1", Forbidden),
    ("SB+fences acqrel acqrel", "0 0 | 1 1", Allowed),
    ("SB+fences none sc", "0 0 | 1 1", Allowed),
    ("MP+rlx", "1 0 | 1 1", Allowed),
    ("MP+ra", "1 0 | 1 1", Forbidden),
    ("MP+ra, access 2 rlx", "1 0 | 1 1", Allowed),
    ("MP+ra, access 3 rlx", "1 0 | 1 1", Allowed),
    ("MP+ra, access 4 rlx", "1 0 | 1 1", Forbidden),
    ("MP+fences rel acq", "1 0 | 1 1", Forbidden),
    ("MP+fences none sc", "1 0 | 1 1", Allowed),
    ("WRC+rlx", "1 1 0 | 1 1", Allowed),
    ("WRC+ra", "1 1 0 | 1 1", Forbidden),
    ("ISA2+rlx", "1 1 0 | 1 1 1", Allowed),
    ("ISA2+ra", "1 1 0 | 1 1 1", Forbidden),
    ("IRIW+ra", "1 0 1 0 | 1 1", Allowed),
    ("IRIW+sc", "1 0 1 0 | 1 1", Forbidden),
    ("RWC+ra", "1 0 0 | 1 1", Allowed),
    ("RWC+sc", "1 0 0 | 1 1", Forbidden),
    ("S+rlx", "1 | 2 1", Allowed),
    ("S+ra", "1 | 2 1", Forbidden),
    ("R+ra", "0 | 1 2", Allowed),
    ("R+sc", "0 | 1 2", Forbidden),
    ("2+2W+ra", "| 1 1", Allowed),
    ("2+2W+sc", "| 1 1", Forbidden),
];

/// Read-modify-writes read the store just before them; release sequences as since C++20: P0982R1, "Weaken Release
/// Sequences".
const READ_MODIFY_WRITE: &[Published] = &[
    ("two adds", "0 0 | 1", Forbidden),
    ("two exchanges", "0 0 | 1", Forbidden),
    ("MP with an add between", "1 2 0 | 1 2", Forbidden),
    ("MP with a store between", "2 0 | 1 2", Allowed),
    ("MP with a later store of its own", "2 0 | 1 2", Allowed),
    ("MP with a later add of its own", "1 2 0 | 1 2", Forbidden),
];

/// What RC11 decides otherwise than C11: Lahav et al. (PLDI 2017), sections 1 and 2.
const RC11: &[Published] = &[
    // Fences restore sequential consistency (section 2.2).
    (
        "IRIW with SeqCst fences between loads",
        "1 0 1 0 | 1 1",
        Forbidden,
    ),
    ("RWC+fences sc sc", "1 0 0 | 1 1", Forbidden),
    ("2+2W+fences sc sc", "| 1 1", Forbidden),
    ("R+fences sc sc", "0 | 1 2", Forbidden),
    // C11 forbids these two, and no compiler to Power does (section 2.1).
    (
        "IRIW with the first loads acquiring",
        "1 0 1 0 | 1 1",
        Allowed,
    ),
    ("Z6.U", "1 3 0 | 1 3", Allowed),
    // No load buffering (section 2.3): C11, and so Rust, allows the first.
    ("LB+rlx", "1 1 | 1 1", Forbidden),
    ("LB+ra", "1 1 | 1 1", Forbidden),
];

#[test]
fn the_expected_outcomes_agree_with_the_literature() {
    proved::skip_if_proved!();
    let suite = expected();
    for (name, outcome, published) in [COHERENCE, CLASSIC, READ_MODIFY_WRITE, RC11]
        .into_iter()
        .flatten()
    {
        let program = suite.iter().find(|program| program.name == *name);
        let program = program.unwrap_or_else(|| panic!("the suite has no {name}"));
        let ours = if program.verdict.outcomes.contains(*outcome) {
            Allowed
        } else {
            Forbidden
        };
        assert_eq!(ours, *published, "{name}, {outcome}: {}", program.text);
    }
}
