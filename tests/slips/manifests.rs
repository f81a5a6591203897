//! Slips in manifests, and in what a crate takes from them.

use snapbox::str;
use tests::{laws, tea::Tea};

use super::{assert_told, told};

#[test]
fn editions_that_disagree() {
    let slip = |tea: &Tea| {
        tea.replace("book.toml", "edition = \"2024\"", "edition = \"2021\"");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
Cargo.toml:6: the crates are of edition 2024, the book of 2021
    Write the same edition in `[workspace.package]` here and in `[rust]` of book.toml.

"#]],
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
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/Cargo.toml:1: this manifest lacks `edition.workspace = true`
    Copy that of another chapter, and change its name.

"#]],
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
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/serve.rs:3: uses the crate `crossbeam_channel`, which its Cargo.toml does not name
    Add it to [dev-dependencies] of listings/tea/Cargo.toml.

"#]],
    );
}

#[test]
fn a_manifest_without_the_lints() {
    let slip = |tea: &Tea| {
        tea.replace("listings/tea/Cargo.toml", "[lints]\nworkspace = true\n", "");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/Cargo.toml:1: this manifest lacks `[lints]` and below it `workspace = true`
    Copy that of another chapter, and change its name.

"#]],
    );
}

#[test]
fn a_script_that_builds_a_crate() {
    let slip = |tea: &Tea| {
        tea.write("listings/tea/build.rs", "fn main() {}\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/build.rs:1: no check knows this file
    Remove it, or give it a name that one knows: Cargo.toml, src/, examples/NAME.rs, compile_fail/NAME.rs, beside a listing NAME.stdout, NAME.stderr, NAME.hang, NAME.outcomes.json, NAME.2021.stdout, and for an exercise examples/NAME/ with main.rs, check.rs, solution.rs and wrong_WHY.rs.

"#]],
    );
}
