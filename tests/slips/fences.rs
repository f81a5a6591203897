//! Slips in the way a chapter includes its listings.

use snapbox::str;
use tests::{laws, tea::Tea};

use super::{BOIL, TEA, assert_told, told};

#[test]
fn an_include_of_a_missing_file() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "boil.rs:kettle", "boyl.rs:kettle");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/boil.rs:1: no chapter shows this listing
    Include it in src/tea.md, or remove it.
src/tea.md:4: the include names no file: ../listings/tea/examples/boyl.rs
    Correct the path (it starts from the chapter's folder), or add the file.

"#]],
    );
}

#[test]
fn a_misspelt_anchor() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "boil.rs:kettle", "boil.rs:cattle");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:4: ../listings/tea/examples/boil.rs has no anchor `cattle`
    Its anchors are `kettle`.

"#]],
    );
}

#[test]
fn an_anchor_never_closed() {
    let slip = |tea: &Tea| {
        tea.replace(BOIL, "    // ANCHOR_END: kettle\n", "");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/boil.rs:4: the anchor `kettle` is never closed
    Add `// ANCHOR_END: kettle` below the lines it holds.
src/tea.md:4: ../listings/tea/examples/boil.rs has no anchor `kettle`
    Add `// ANCHOR: kettle` and `// ANCHOR_END: kettle` to the listing, or show all of it.

"#]],
    );
}

#[test]
fn an_anchor_around_nothing() {
    let slip = |tea: &Tea| {
        tea.replace(BOIL, "    println!(\"it boils\");\n", "");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/boil.rs:4: the anchor `kettle` holds no line to show
    Put its two markers around the lines that the chapter shows.

"#]],
    );
}

#[test]
fn all_of_a_listing_with_anchors() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "boil.rs:kettle", "boil.rs");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:4: all of ../listings/tea/examples/boil.rs is shown, the markers of its anchors too
    Show an anchor of it, or remove the markers.

"#]],
    );
}

#[test]
fn rust_typed_into_the_page() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n```rust\nfn main() {}\n```\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: Rust written into the page, where no compiler sees it
    Put it into listings/tea/examples/NAME.rs and write
    {{#rustdoc_include ../listings/tea/examples/NAME.rs}}

"#]],
    );
}

#[test]
fn an_unknown_fence_word() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n```python\nprint()\n```\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: `python` is not a fence word of this book
    Use one of `rust`, `text`, `console`, `toml`, `guess`.

"#]],
    );
}

#[test]
fn a_fence_without_a_word() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n```\n$ kettle\n```\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: a fence that does not say what it holds
    Say what it is: `rust`, `text`, `console` or `toml`.

"#]],
    );
}

#[test]
fn a_snippet_to_ignore() {
    let slip = |tea: &Tea| {
        tea.replace(
            TEA,
            "```rust\n{{#rustdoc_include ../listings/tea/examples/serve.rs}}",
            "```rust,ignore\n{{#rustdoc_include ../listings/tea/examples/serve.rs}}",
        );
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:19: `rust,ignore` is not a fence word of this book
    Every snippet is checked. A program that is refused goes to `compile_fail/`, one that hangs gets a NAME.hang beside it.

"#]],
    );
}

#[test]
fn a_fence_word_that_follows_from_the_files() {
    let slip = |tea: &Tea| {
        tea.replace(
            TEA,
            "```rust\n{{#rustdoc_include ../listings/tea/examples/spill.rs}}",
            "```rust,should_panic\n{{#rustdoc_include ../listings/tea/examples/spill.rs}}",
        );
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:23: `rust,should_panic` is not a fence word of this book
    Write `rust` alone: whether it is refused, panics or hangs follows from the listing's files.

"#]],
    );
}

#[test]
fn a_fence_never_closed() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n```console\n$ kettle\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: this fence is never closed
    Add a line of 3 backticks below the block.

"#]],
    );
}

#[test]
fn a_backtick_in_a_title() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "Is there a cup?", "Is there a `cup`?");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:31: a backtick in the words after a fence, which makes it no fence
    Write the title without backticks.
src/tea.md:35: a fence that does not say what it holds
    Say what it is: `rust`, `text`, `console` or `toml`.

"#]],
    );
}

#[test]
fn a_block_with_too_few_backticks() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "````admonish pitfall", "```admonish pitfall");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:14: this fence would end the admonish block of line 13
    Open and close that block with more than 3 backticks.

"#]],
    );
}

#[test]
fn an_include_with_a_line_range() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "boil.rs:kettle", "boil.rs:1:2");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:4: ../listings/tea/examples/boil.rs has no anchor `1:2`
    Its anchors are `kettle`.

"#]],
    );
}

#[test]
fn another_directive() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n{{#playground ../listings/tea/examples/boil.rs}}\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: `{{#playground …}}` is not used in this book
    Write `{{#rustdoc_include PATH}}` for a listing, `{{#include PATH}}` for what it prints.
src/tea.md:45: an include outside a fence
    Put it into a fence: `rust` for a listing, `text` for what it prints. Only a table that a listing prints stands outside.

"#]],
    );
}

#[test]
fn a_listing_without_its_hidden_lines() {
    let slip = |tea: &Tea| {
        tea.replace(
            TEA,
            "rustdoc_include ../listings/tea/examples/boil.rs:kettle",
            "include ../listings/tea/examples/boil.rs:kettle",
        );
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:3: a listing included without its hidden lines
    Write `rustdoc_include`, so that a reader can unfold the whole program.

"#]],
    );
}

#[test]
fn an_include_outside_a_fence() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n{{#include ../listings/tea/examples/boil.stdout}}\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: an include outside a fence
    Put it into a fence: `rust` for a listing, `text` for what it prints. Only a table that a listing prints stands outside.

"#]],
    );
}
