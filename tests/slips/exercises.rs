//! Slips in exercises.

use snapbox::str;
use tests::{exercises, laws, tea::Tea};

use super::{TEA, assert_told, told};

const CHECK: &str = "listings/tea/examples/two/check.rs";

/// Adds an exercise to find 2, with a solution and a wrong answer that return these.
fn exercise(tea: &Tea, solution: &str, wrong: &str) {
    let answer = |value: &str| {
        format!("//! Two.\n\nfn main() {{}}\n\nfn two() -> u8 {{\n    {value}\n}}\n\n#[cfg(test)]\nmod check;\n")
    };
    let file = |part: &str| format!("listings/tea/examples/two/{part}.rs");
    tea.write(&file("main"), &answer("1"));
    tea.write(&file("solution"), &answer(solution));
    tea.write(&file("wrong_guess"), &answer(wrong));
    tea.write(
        &file("check"),
        "#[test]\nfn it_is_two() {\n    assert_eq!(super::two(), 2);\n}\n",
    );
}

#[test]
fn a_solution_that_fails() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        exercise(tea, "0", "1");
    };
    assert_told(
        told(slip, exercises::faults),
        str![[r#"
listings/tea/examples/two/solution.rs:1: the solution fails the check: check.rs:3:5:
    assertion `left == right` failed
      left: 0
     right: 2
    Mend the one or the other.

"#]],
    );
}

#[test]
fn a_wrong_answer_that_passes() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        exercise(tea, "2", "2");
    };
    assert_told(
        told(slip, exercises::faults),
        str![[r#"
listings/tea/examples/two/wrong_guess.rs:1: passes the check, and should fail it
    Make check.rs notice what is wrong with this answer.

"#]],
    );
}

#[test]
fn a_starting_point_that_passes() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        exercise(tea, "2", "1");
        tea.replace("listings/tea/examples/two/main.rs", "    1\n", "    2\n");
    };
    assert_told(
        told(slip, exercises::faults),
        str![[r#"
listings/tea/examples/two/main.rs:1: passes the check, and should fail it
    Make check.rs notice what is wrong with this answer.

"#]],
    );
}

#[test]
fn a_check_without_a_test() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        exercise(tea, "2", "1");
        tea.write(CHECK, "");
    };
    assert_told(
        told(slip, exercises::faults),
        str![[r#"
listings/tea/examples/two/check.rs:1: the check holds no test
    Write a function with `#[test]`.

"#]],
    );
}

#[test]
fn a_test_that_is_ignored() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        exercise(tea, "2", "1");
        tea.append(
            CHECK,
            "\n#[test]\n#[ignore]\nfn it_is_three() {\n    assert_eq!(super::two(), 3);\n}\n",
        );
    };
    assert_told(
        told(slip, exercises::faults),
        str![[r#"
listings/tea/examples/two/check.rs:1: a test is ignored
    Remove `#[ignore]`, or the test.

"#]],
    );
}

#[test]
fn a_program_that_never_runs_its_check() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        exercise(tea, "2", "1");
        tea.replace(
            "listings/tea/examples/two/solution.rs",
            "#[cfg(test)]\nmod check;\n",
            "",
        );
    };
    assert_told(
        told(slip, exercises::faults),
        str![[r#"
listings/tea/examples/two/solution.rs:1: it never runs its check
    Add `#[cfg(test)] mod check;`.

"#]],
    );
}

#[test]
fn a_wrong_answer_that_does_not_compile() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        exercise(tea, "2", "true");
    };
    assert_told(
        told(slip, exercises::faults),
        str![[r#"
listings/tea/examples/two/wrong_guess.rs:1: does not compile with its check:
    error[E0308]: mismatched types
     --> main.rs:6:5
      |
    5 | fn two() -> u8 {
      |             -- expected `u8` because of return type
    6 |     true
      |     ^^^^ expected `u8`, found `bool`
    
    error: aborting due to 1 previous error
    
    For more information about this error, try `rustc --explain E0308`.
    Mend it: a check judges programs that compile, without a warning.

"#]],
    );
}

#[test]
fn an_exercise_outside_its_block() {
    let slip = |tea: &Tea| {
        exercise(tea, "2", "1");
        for part in ["main", "solution"] {
            let include = format!("{{{{#rustdoc_include ../listings/tea/examples/two/{part}.rs}}}}");
            tea.append(TEA, &format!("\n```rust\n{include}\n```\n"));
        }
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: the starting point of an exercise outside its block
    Put it into an `admonish exercise`.
src/tea.md:49: a solution that readers see before they have tried
    Put it into an `admonish solution`, which is folded.

"#]],
    );
}
