//! Slips in the text around the listings.

use snapbox::str;
use tests::{laws, tea::Tea};

use super::{TEA, assert_told, told};

#[test]
fn a_heading_without_an_id() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "## Waiting {#waiting}", "## Waiting for tea");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:11: the heading “Waiting for tea” has no id in lower-case letters
    End its line with one that will never change, such as {#lost-wake-up}.

"#]],
    );
}

#[test]
fn an_id_twice_on_a_page() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "{#waiting}", "{#tea}");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:11: the id `tea` stands here and on line 1
    Show it once and link to it, or give one of the two another name.

"#]],
    );
}

#[test]
fn a_page_without_a_title() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "# Tea {#tea}", "Tea");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/SUMMARY.md:3: “Tea” is called “Waiting” on its page
    Give it one title.
src/tea.md:1: this page has no title
    Begin it with `# Title {#id}`.

"#]],
    );
}

#[test]
fn a_second_title() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "## Waiting", "# Waiting");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:11: a second title on one page
    Use `##` for a section.

"#]],
    );
}

#[test]
fn a_chapter_missing_from_the_summary() {
    let slip = |tea: &Tea| {
        tea.write("src/milk.md", "# Milk {#milk}\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/milk.md:1: this chapter is missing from the summary
    Add a line to src/SUMMARY.md: - [Title](milk.md)

"#]],
    );
}

#[test]
fn an_entry_of_the_summary_without_a_file() {
    let slip = |tea: &Tea| {
        tea.append("src/SUMMARY.md", "[Milk](milk.md)\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/SUMMARY.md:4: “Milk” leads to src/milk.md, which is no file
    Write the chapter, or correct the path.

"#]],
    );
}

#[test]
fn an_unknown_kind_of_block() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "admonish pitfall", "admonish pitfal");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:13: `pitfal` is not a kind of block of this book
    Use one of answer, pitfall, question, note.
src/tea.md:14: a run of wait can hang, and nothing here says so
    Put it into an `admonish pitfall` whose title says what goes wrong, or into a `question`.

"#]],
    );
}

#[test]
fn a_malformed_block() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "title=\"Nobody serves\"", "title=\"Nobody serves");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:13: mdbook-admonish cannot read this block
    Write ````admonish pitfall title="…".
    Error processing admonition, bailing:
    ````admonish pitfall title="Nobody serves
    .
    ````

"#]],
    );
}

#[test]
fn a_question_without_an_answer() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "````admonish answer", "Soon.\n\n````admonish answer");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:31: a question without an answer
    Follow it at once with an `admonish answer`.

"#]],
    );
}

#[test]
fn an_answer_that_no_check_holds() {
    let slip = |tea: &Tea| {
        tea.replace(
            TEA,
            "```text\n{{#include ../listings/tea/compile_fail/no_cup.stderr}}\n```\n",
            "",
        );
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:37: an answer that no check holds
    Include the checked file of no_cup in the answer.

"#]],
    );
}

#[test]
fn a_hang_without_its_repair() {
    let slip = |tea: &Tea| {
        tea.replace(
            TEA,
            "```rust\n{{#rustdoc_include ../listings/tea/examples/serve.rs}}\n```\n",
            "",
        );
        tea.replace(
            TEA,
            "```rust\n{{#rustdoc_include ../listings/tea/examples/spill.rs}}\n```\n",
            "",
        );
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/serve.rs:1: no chapter shows this listing
    Include it in src/tea.md, or remove it.
listings/tea/examples/spill.rs:1: no chapter shows this listing
    Include it in src/tea.md, or remove it.
src/tea.md:15: ../listings/tea/examples/wait.rs hangs, and no program after it ends
    Show its repair below it.

"#]],
    );
}

#[test]
fn a_title_with_another_id() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "# Tea {#tea}", "# Tea {#cup}");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:1: the id of the title is not the name of the file
    Write {#tea}: an id that stands on one page alone.

"#]],
    );
}

#[test]
fn a_heading_two_levels_down() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "## Waiting", "### Waiting");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:11: a level is left out above “Waiting”
    Begin it with ##.

"#]],
    );
}

#[test]
fn a_title_that_the_summary_changes() {
    let slip = |tea: &Tea| {
        tea.replace("src/SUMMARY.md", "[Tea]", "[Milk]");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/SUMMARY.md:3: “Milk” is called “Tea” on its page
    Give it one title.

"#]],
    );
}

#[test]
fn a_word_that_no_block_knows() {
    let slip = |tea: &Tea| {
        tea.replace(TEA, "title=\"Nobody serves\"", "titel=\"Nobody serves\"");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:13: `titel="Nobody serves"` is not what may follow the kind of a block
    Write ````admonish pitfall title="…".

"#]],
    );
}
