//! Slips in the indexes of questions and errors.

use snapbox::{assert_data_eq, str};
use tests::{laws, tea::Tea};

use super::{TEA, told};

/// Adds a page that the summary lists.
fn add_page(tea: &Tea, name: &str, text: &str) {
    tea.write(&format!("src/{name}.md"), text);
    tea.append("src/SUMMARY.md", &format!("[{name}]({name}.md)\n"));
}

/// Adds an index that leads to all the questions of `tea.md`, which asks one.
fn index(tea: &Tea) {
    tea.append(TEA, "\n## Questions {#questions}\n\n- Is there `tea`?\n");
    add_page(
        tea,
        "questions",
        "# Questions {#questions}\n\n- [Is there `tea`?](tea.md#waiting)\n",
    );
}

/// Adds a gallery with a section for every code of the book.
fn gallery(tea: &Tea) {
    add_page(
        tea,
        "error-gallery",
        "# Errors {#error-gallery}\n\n## E0425 {#e0425}\n\nA name is unknown.\n",
    );
}

#[test]
fn complete_indexes_are_left_alone() {
    let slip = |tea: &Tea| {
        index(tea);
        gallery(tea);
    };
    assert_data_eq!(told(slip, laws::faults), "");
}

#[test]
fn a_question_that_the_index_lacks() {
    let slip = |tea: &Tea| {
        index(tea);
        tea.append(TEA, "- Is there a cup?\n\n## Answers {#answers}\n\n- Yes.\n");
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:44: src/questions.md does not lead to this question
    Add it there with the section that answers it: - [Is there a cup?](tea.md#SECTION)

"#]]
    );
}

#[test]
fn a_question_that_the_index_links_to_another_chapter() {
    let slip = |tea: &Tea| {
        index(tea);
        tea.replace("src/questions.md", "tea.md#waiting", "milk.md#waiting");
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:43: src/questions.md does not lead to this question
    Add it there with the section that answers it: - [Is there `tea`?](tea.md#SECTION)

"#]]
    );
}

#[test]
fn a_refusal_that_the_gallery_lacks() {
    let slip = |tea: &Tea| {
        gallery(tea);
        tea.replace("src/error-gallery.md", "E0425 {#e0425}", "Names {#names}");
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
listings/tea/compile_fail/no_cup.rs:1: it is refused with E0425, which src/error-gallery.md does not explain
    Add a section `## E0425 {#e0425}`: what the error says, why, the repair, a link here.

"#]]
    );
}

#[test]
fn a_code_that_nothing_shows() {
    let slip = |tea: &Tea| {
        gallery(tea);
        tea.append("src/error-gallery.md", "\n## E0277 {#e0277}\n\nA trait is missing.\n");
    };
    assert_data_eq!(
        told(slip, laws::faults),
        str![[r#"
src/error-gallery.md:7: no listing is refused with E0277
    Add a listing to `compile_fail/` that shows it, or remove the section.

"#]]
    );
}
