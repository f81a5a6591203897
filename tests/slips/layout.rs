//! Slips in the listings and the files beside them.

use snapbox::{assert_data_eq, str};
use tests::{laws, tea::Tea};

use super::{TEA, told};

#[test]
fn a_listing_shown_nowhere() {
    let slip = |tea: &Tea| {
        tea.write("listings/tea/examples/pour.rs", "//! Tea is poured.\n\nfn main() {}\n");
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/pour.rs:1: no chapter shows this listing
    Include it in src/tea.md, or remove it.

"#]]
    );
}

#[test]
fn a_listing_without_a_caption() {
    let slip = |tea: &Tea| {
        tea.replace("listings/tea/examples/serve.rs", "//! Tea is served.\n\n", "");
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/serve.rs:1: the listing does not begin with a sentence that says what it shows
    Begin it with `//! One sentence.`: its caption on the page.

"#]]
    );
}

#[test]
fn a_listing_shown_twice_on_a_page() {
    let slip = |tea: &Tea| {
        tea.append(
            TEA,
            "\n```rust\n{{#rustdoc_include ../listings/tea/examples/serve.rs}}\n```\n",
        );
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:42: the listing ../listings/tea/examples/serve.rs stands here and on line 20
    Show it once and link to it, or give one of the two another name.

"#]]
    );
}

#[test]
fn two_listings_of_one_name() {
    let slip = |tea: &Tea| {
        tea.write(
            "listings/tea/compile_fail/boil.rs",
            "//! Water does not boil.\n\nfn main() {\n    kettle;\n}\n",
        );
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
listings/tea/compile_fail/boil.rs:1: no chapter shows this listing
    Include it in src/tea.md, or remove it.
listings/tea/examples/boil.rs:1: listings/tea/compile_fail/boil.rs has the same name
    Rename one of the two: a listing's name is its address.

"#]]
    );
}

#[test]
fn a_listing_of_another_chapter() {
    let slip = |tea: &Tea| {
        tea.write(
            "src/milk.md",
            "# Milk {#milk}\n\n```rust\n{{#rustdoc_include ../listings/tea/examples/serve.rs}}\n```\n",
        );
        tea.append("src/SUMMARY.md", "[Milk](milk.md)\n");
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
src/milk.md:4: this listing belongs to the chapter tea
    Link to it: [serve](tea.md#listing-serve).

"#]]
    );
}

#[test]
fn a_crate_of_listings_without_a_chapter() {
    let slip = |tea: &Tea| {
        tea.write(
            "listings/milk/Cargo.toml",
            "[package]\nname = \"milk\"\nedition.workspace = true\n",
        );
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
listings/milk/Cargo.toml:1: there is no chapter src/milk.md for these listings
    Name the folder after the chapter that shows them.

"#]]
    );
}

#[test]
fn output_typed_by_hand() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "{{#include ../listings/tea/examples/boil.stdout}}", "it boils");
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:7: output typed by hand
    Include the checked file beside the listing: {{#include ../listings/CHAPTER/examples/NAME.stdout}}

"#]]
    );
}

#[test]
fn an_include_of_a_file_that_no_test_compares() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "examples/boil.stdout", "Cargo.toml");
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:8: this file is not an output that a test compares
    Include a .stdout, .stderr or .hang file.

"#]]
    );
}

#[test]
fn a_checked_file_without_its_listing() {
    let slip = |tea: &Tea| {
        tea.write("listings/tea/examples/pour.stdout", "");
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/pour.stdout:1: no test compares this file
    Add pour.rs beside it, or remove it.

"#]]
    );
}

#[test]
fn a_file_that_no_check_knows() {
    let slip = |tea: &Tea| {
        tea.write("listings/tea/examples/boil.stdouts", "");
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/boil.stdouts:1: no check knows this file
    A crate holds Cargo.toml, src/, examples/NAME.rs, examples/NAME/ with main.rs, check.rs, solution.rs and wrong_WHY.rs, compile_fail/NAME.rs, and beside a listing NAME.stdout, NAME.stderr, NAME.hang, NAME.outcomes.json, NAME.2021.stdout.

"#]]
    );
}

#[test]
fn a_hang_and_a_panic_at_once() {
    let slip = |tea: &Tea| {
        tea.write("listings/tea/examples/spill.hang", "");
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/spill.rs:1: one file says that it hangs, another that main panics
    Remove NAME.hang or NAME.stderr.
src/tea.md:24: ../listings/tea/examples/spill.rs hangs, and no program after it ends
    Show its repair below it.

"#]]
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
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
listings/tea/compile_fail/no_cup.rs:1: a refused listing without the compiler's message
    Add an empty no_cup.stderr beside it and run `SNAPSHOTS=overwrite cargo test`.

"#]]
    );
}

#[test]
fn an_error_code_that_the_chapter_never_names() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "No: E0425.", "No.");
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:29: the listing no_cup is refused with E0425, which the chapter never names
    Name E0425 where the chapter explains it.

"#]]
    );
}

#[test]
fn a_listing_that_sleeps() {
    let slip = |tea: &Tea| {
        tea.replace(
            "listings/tea/examples/serve.rs",
            "{}",
            "{\n    std::thread::sleep(std::time::Duration::from_secs(1));\n}",
        );
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/serve.rs:4: a listing that sleeps
    Get the order from join, a channel or a barrier. If sleeping is the lesson, write `// SLEEP: why` on the line above.

"#]]
    );
}

#[test]
fn editions_that_disagree() {
    let slip = |tea: &Tea| {
        tea.replace("book.toml", "edition = \"2024\"", "edition = \"2021\"");
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
Cargo.toml:6: the crates are of edition 2024, the book of 2021
    Write the same edition in `[workspace.package]` here and in `[rust]` of book.toml.

"#]]
    );
}

#[test]
fn a_crate_that_chooses_its_edition() {
    let slip = |tea: &Tea| {
        tea.replace(
            "listings/tea/Cargo.toml",
            "edition.workspace = true",
            "edition = \"2021\"",
        );
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
listings/tea/Cargo.toml:3: this crate chooses edition 2021 for itself
    Write `edition.workspace = true`.

"#]]
    );
}

#[test]
fn a_crate_that_the_manifest_does_not_name() {
    let slip = |tea: &Tea| {
        tea.replace(
            "listings/tea/examples/serve.rs",
            "fn main",
            "use crossbeam_channel::bounded;\n\nfn main",
        );
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/serve.rs:3: uses the crate `crossbeam_channel`, which its Cargo.toml does not name
    Add it to [dev-dependencies] of listings/tea/Cargo.toml.

"#]]
    );
}

#[test]
fn an_exercise_without_a_wrong_answer() {
    let slip = |tea: &Tea| {
        tea.write("listings/tea/examples/stir/main.rs", "//! Stir.\n\nfn main() {}\n");
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/stir/main.rs:1: no chapter shows this listing
    Include it in src/tea.md, or remove it.
listings/tea/examples/stir/main.rs:1: the exercise has no check.rs
    Add it: its tests.
listings/tea/examples/stir/main.rs:1: the exercise has no solution.rs
    Add it: a full replacement of main.rs that passes.
listings/tea/examples/stir/main.rs:1: the exercise has no wrong_WHY.rs
    Add it: a plausible replacement that fails.

"#]]
    );
}

#[test]
fn a_link_to_std_of_another_version() {
    let slip = |tea: &Tea| {
        tea.write("rust-toolchain.toml", "[toolchain]\nchannel = \"1.95.0\"\n");
        tea.append(
            TEA,
            "\n[a](https://doc.rust-lang.org/std/) [b](https://doc.rust-lang.org/1.95.0/std/)\n",
        );
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:41: a link to the documentation of another version: std/
    Write https://doc.rust-lang.org/1.95.0/std/…

"#]]
    );
}
