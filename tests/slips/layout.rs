//! Slips in the listings and the files beside them.

use snapbox::str;
use tests::{laws, tea::Tea};

use super::{TEA, assert_told, told};

#[test]
fn a_listing_shown_nowhere() {
    let slip = |tea: &Tea| {
        tea.write("listings/tea/examples/pour.rs", "//! Tea is poured.\n\nfn main() {}\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/pour.rs:1: no chapter shows this listing
    Include it in src/tea.md, or remove it.

"#]],
    );
}

#[test]
fn a_listing_without_a_caption() {
    let slip = |tea: &Tea| {
        tea.replace("listings/tea/examples/serve.rs", "//! Tea is served.\n\n", "");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/serve.rs:1: the listing does not begin with a sentence that says what it shows
    Begin it with `//! One sentence.`: its caption on the page.

"#]],
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
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:46: the listing ../listings/tea/examples/serve.rs stands here and on line 20
    Show it once and link to it, or give one of the two another name.

"#]],
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
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/compile_fail/boil.rs:1: no chapter shows this listing
    Include it in src/tea.md, or remove it.
listings/tea/examples/boil.rs:1: listings/tea/compile_fail/boil.rs has the same name
    Rename one of the two: a listing's name is its address.

"#]],
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
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/milk.md:4: this listing belongs to the chapter tea
    Link to it: [serve](tea.md#listing-serve).

"#]],
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
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/milk/Cargo.toml:1: there is no chapter src/milk.md for these listings
    Name the folder after the chapter that shows them.
listings/milk/Cargo.toml:1: this manifest lacks `[lints]` and below it `workspace = true`
    Copy that of another chapter, and change its name.

"#]],
    );
}

#[test]
fn a_file_that_no_check_knows() {
    let slip = |tea: &Tea| {
        tea.write("listings/tea/examples/boil.stdouts", "");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/boil.stdouts:1: no check knows this file
    Remove it, or give it a name that one knows: Cargo.toml, src/, examples/NAME.rs, compile_fail/NAME.rs, beside a listing NAME.stdout, NAME.stderr, NAME.hang, NAME.outcomes.json, NAME.2021.stdout, and for an exercise examples/NAME/ with main.rs, check.rs, solution.rs and wrong_WHY.rs.

"#]],
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
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/serve.rs:4: a listing that sleeps
    Get the order from join, a channel or a barrier. If sleeping is the lesson, write `// SLEEP: why` on the line above.

"#]],
    );
}

#[test]
fn an_exercise_without_a_wrong_answer() {
    let slip = |tea: &Tea| {
        tea.write("listings/tea/examples/stir/main.rs", "//! Stir.\n\nfn main() {}\n");
    };
    assert_told(
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

"#]],
    );
}

#[test]
fn a_listing_of_two_files() {
    let slip = |tea: &Tea| {
        tea.replace("listings/tea/examples/serve.rs", "fn main", "mod cup;\n\nfn main");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/serve.rs:3: a listing that needs another file
    Write all of it into this one.

"#]],
    );
}

#[test]
fn a_backup_of_an_editor() {
    let slip = |tea: &Tea| {
        tea.write("listings/tea/examples/boil.rs~", "");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/boil.rs~:1: no check knows this file
    Remove it, or give it a name that one knows: Cargo.toml, src/, examples/NAME.rs, compile_fail/NAME.rs, beside a listing NAME.stdout, NAME.stderr, NAME.hang, NAME.outcomes.json, NAME.2021.stdout, and for an exercise examples/NAME/ with main.rs, check.rs, solution.rs and wrong_WHY.rs.

"#]],
    );
}

#[test]
fn a_name_in_capitals() {
    let slip = |tea: &Tea| {
        tea.write("listings/tea/examples/Pour.rs", "//! Tea is poured.\n\nfn main() {}\n");
        tea.append(
            TEA,
            "\n```rust\n{{#rustdoc_include ../listings/tea/examples/Pour.rs}}\n```\n",
        );
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/Pour.rs:1: the name of this file is not plain
    Use lower-case letters, digits and what joins them here: two_cooks.rs.

"#]],
    );
}

#[test]
fn a_chapter_in_a_folder() {
    let slip = |tea: &Tea| {
        tea.write("src/more/milk.md", "# Milk {#milk}\n");
        tea.append("src/SUMMARY.md", "[Milk](more/milk.md)\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/more/milk.md:1: this is no chapter
    A chapter is src/NAME.md, and a drawing an `svg` in its chapter. Move the file, or remove it.

"#]],
    );
}
