//! Slips in what a page says of its listings.

use snapbox::str;
use tests::{laws, tea::Tea};

use super::{TEA, assert_told, told};

#[test]
fn output_typed_by_hand() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "{{#include ../listings/tea/examples/boil.stdout}}", "it boils");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:7: output typed by hand
    Include the checked file beside the listing: {{#include ../listings/CHAPTER/examples/NAME.stdout}}

"#]],
    );
}

#[test]
fn an_include_of_a_file_that_no_test_compares() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "examples/boil.stdout", "Cargo.toml");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:8: this file is not an output that a test compares
    Include a .stdout, .stderr or .hang file.

"#]],
    );
}

#[test]
fn a_checked_file_without_its_listing() {
    let slip = |tea: &Tea| {
        tea.write("listings/tea/examples/pour.stdout", "");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/pour.stdout:1: no test compares this file
    Add pour.rs beside it, or remove it.

"#]],
    );
}

#[test]
fn a_hang_and_a_panic_at_once() {
    let slip = |tea: &Tea| {
        tea.write("listings/tea/examples/spill.hang", "");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/spill.rs:1: one file says that it hangs, another that main panics
    Remove NAME.hang or NAME.stderr.
src/tea.md:23: a run of spill can hang, and nothing here says so
    Put it into an `admonish pitfall` whose title says what goes wrong, or into a `question`.
src/tea.md:24: ../listings/tea/examples/spill.rs hangs, and no program after it ends
    Show its repair below it.

"#]],
    );
}

#[test]
fn a_refused_listing_without_its_message() {
    let slip = |tea: &Tea| {
        tea.remove("listings/tea/compile_fail/no_cup.stderr");
        tea.replace(
            TEA,
            "{{#include ../listings/tea/compile_fail/no_cup.stderr}}",
            "{{#include ../listings/tea/examples/boil.stdout}}",
        );
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/compile_fail/no_cup.rs:1: a refused listing without the compiler's message
    Add an empty no_cup.stderr beside it and run `SNAPSHOTS=overwrite cargo test`.

"#]],
    );
}

#[test]
fn an_error_code_that_the_chapter_never_names() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "No: E0425.", "No.");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:33: the listing no_cup is refused with E0425, which the chapter never names
    Name E0425 where the chapter explains it.

"#]],
    );
}

#[test]
fn a_hang_that_nothing_announces() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "````admonish pitfall title=\"Nobody serves\"\n", "");
        tea.replace(TEA, "wait.rs}}\n```\n````\n", "wait.rs}}\n```\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:13: a run of wait can hang, and nothing here says so
    Put it into an `admonish pitfall` whose title says what goes wrong, or into a `question`.

"#]],
    );
}

#[test]
fn a_deadlock_that_nothing_announces() {
    let slip = |tea: &Tea| {
        tea.write(
            "listings/tea/examples/serve.outcomes.json",
            "{\"count\": 1, \"executions\": 1, \"outcomes\": [{\"status\": \"deadlocked\", \"stdout\": \"\", \
             \"executions\": 1, \"threads\": [], \"steps\": []}]}\n",
        );
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:19: a run of serve can hang, and nothing here says so
    Put it into an `admonish pitfall` whose title says what goes wrong, or into a `question`.

"#]],
    );
}

#[test]
fn a_panic_whose_message_is_not_shown() {
    let slip = |tea: &Tea| {
        tea.replace(
            TEA,
            "```text\n{{#include ../listings/tea/examples/spill.stderr}}\n```\n",
            "",
        );
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:23: a run of spill can panic, and nothing here says so
    Include its NAME.stderr below it, or put it into an `admonish pitfall`.

"#]],
    );
}

#[test]
fn a_panic_in_a_pitfall() {
    let slip = |tea: &Tea| {
        tea.replace(
            TEA,
            "```text\n{{#include ../listings/tea/examples/spill.stderr}}\n```\n",
            "",
        );
        tea.replace(
            TEA,
            "```rust\n{{#rustdoc_include ../listings/tea/examples/spill.rs}}\n```\n",
            "````admonish pitfall\n```rust\n{{#rustdoc_include ../listings/tea/examples/spill.rs}}\n```\n````\n",
        );
    };
    assert_told(told(slip, laws::faults), str![]);
}

#[test]
fn an_output_of_edition_2021_that_nothing_compares() {
    let slip = |tea: &Tea| {
        tea.write("listings/tea/examples/wait.2021.stdout", "");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/wait.rs:1: what it prints as edition 2021 is compared only if it ends, and in one way
    Remove NAME.2021.stdout.

"#]],
    );
}
