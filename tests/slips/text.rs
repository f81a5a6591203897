//! Slips in the bytes of a text.

use snapbox::str;
use tests::{laws, tea::Tea};

use super::{BOIL, TEA, assert_told, told};

#[test]
fn a_tab() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\nTea\tand milk.\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: a tab
    Use spaces.

"#]],
    );
}

#[test]
fn blanks_at_the_end_of_a_line() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\nTea.  \nMilk.\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: blanks at the end of the line
    Take them away.

"#]],
    );
}

#[test]
fn a_last_line_without_end() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\nTea.");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: the last line does not end
    End it with a line feed.

"#]],
    );
}

#[test]
fn a_file_of_windows() {
    let slip = |tea: &Tea| {
        tea.write(BOIL, &tea.read(BOIL).replace('\n', "\r\n"));
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/boil.rs:1: lines that end in CR LF
    Save the file with LF alone, as .editorconfig asks your editor to.

"#]],
    );
}

#[test]
fn a_byte_order_mark() {
    let slip = |tea: &Tea| {
        tea.write(BOIL, &format!("\u{feff}{}", tea.read(BOIL)));
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/examples/boil.rs:1: a byte order mark
    Save the file as UTF-8 without one.
listings/tea/examples/boil.rs:1: the listing does not begin with a sentence that says what it shows
    Begin it with `//! One sentence.`: its caption on the page.

"#]],
    );
}

#[test]
fn an_unfinished_merge() {
    let slip = |tea: &Tea| {
        tea.append(TEA, "\n<<<<<<< HEAD\nTea.\n=======\nMilk.\n>>>>>>> milk\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:45: a second title on one page
    Use `##` for a section.
src/tea.md:45: the heading “<<<<<<< HEADTea.” has no id in lower-case letters
    End its line with one that will never change, such as {#lost-wake-up}.
src/tea.md:45: the mark of an unfinished merge
    Decide for one of the two texts, and remove the marks.

"#]],
    );
}
