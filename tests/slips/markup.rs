//! Slips in Markdown and HTML.

use snapbox::str;
use tests::{laws, tea::Tea};

use super::{TEA, assert_told, told};

#[test]
fn the_output_of_a_command() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n```console\n$ kettle\nit boils\n```\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:47: this line of the console is no command
    Begin each line with `$ `; what a command prints is the include of a checked file.

"#]],
    );
}

#[test]
fn a_manifest_that_is_none() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n```toml\n[dependencies]\ntea: 1\n```\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:47: this is not TOML: key with no value, expected `=`
    Write it as it stands in a Cargo.toml.

"#]],
    );
}

#[test]
fn a_fence_in_a_list() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n- a\n\n  ```rust\n  fn main() {}\n  ```\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:47: a fence inside a list or a quotation
    Begin the fence at the start of its line, outside the list.
src/tea.md:49: a fence inside a list or a quotation
    Begin the fence at the start of its line, outside the list.

"#]],
    );
}

#[test]
fn a_fence_of_tildes() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n~~~rust\nfn main() {}\n~~~\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: a fence of tildes
    Use backticks.
src/tea.md:47: a fence of tildes
    Use backticks.

"#]],
    );
}

#[test]
fn an_indented_block_of_code() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n    fn main() {}\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: an indented block, which Markdown takes for code
    Use a fence, or take the indentation away.

"#]],
    );
}

#[test]
fn code_as_html() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n<pre>fn main() {}</pre>\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: HTML, where no check looks: <pre>
    Use Markdown: a fence for code, a block for a box. Only a drawing is HTML: an `svg`.

"#]],
    );
}

#[test]
fn code_as_html_in_a_sentence() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\nIt is <pre>fn main() {}</pre> again.\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: HTML, where no check looks: <pre>
    Use Markdown: a fence for code, a block for a box. Only a drawing is HTML: an `svg`.

"#]],
    );
}

#[test]
fn an_alert() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n> [!NOTE]\n> It is hot.\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: an alert, by which this book shows no box
    Use a block: ````admonish note title="…".

"#]],
    );
}

#[test]
fn a_drawing_without_words() {
    let slip = |tea: &Tea| {
        tea.append(
            TEA,
            "\n<svg viewBox=\"0 0 1 1\"><rect width=\"1\" height=\"1\"/></svg>\n",
        );
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: a drawing without a title and a description
    Give it <title id="A">, <desc id="B"> and aria-labelledby="A B".

"#]],
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
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: a link to the documentation of another version: std/
    Write https://doc.rust-lang.org/1.95.0/std/…

"#]],
    );
}

#[test]
fn a_link_without_encryption() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n[kettles](http://example.org/)\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: the link (http://example.org/) cannot be followed
    Write an address that begins with `https:`.

"#]],
    );
}

#[test]
fn a_link_to_a_built_page() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n[tea](tea.html#waiting)\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: the link (tea.html#waiting) cannot be followed
    Write the chapter's file: NAME.md#SECTION.

"#]],
    );
}

#[test]
fn a_link_that_leads_nowhere() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n[tea]()\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: the link () cannot be followed
    Write where it leads.

"#]],
    );
}

#[test]
fn a_link_that_is_never_defined() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\nSee [the kettle][kettle].\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: nothing says where [kettle] leads
    Add a line `[kettle]: ADDRESS`.

"#]],
    );
}

#[test]
fn two_sentences_on_a_line() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\nTea is hot. Milk is not.\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: a second sentence on one line
    Begin it on a line of its own.

"#]],
    );
}
