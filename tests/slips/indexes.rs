//! Slips in the indexes of questions and errors.

use snapbox::str;
use tests::{laws, tea::Tea};

use super::{TEA, assert_told, told};

/// Adds a page that the summary lists.
fn add_page(tea: &Tea, name: &str, text: &str) {
    tea.write(&format!("src/{name}.md"), text);
    let title = text.trim_start_matches("# ").split(" {").next().unwrap_or_default();
    tea.append("src/SUMMARY.md", &format!("[{title}]({name}.md)\n"));
}

/// Adds an index that leads to all the questions of `tea.md`, which asks one.
fn index(tea: &Tea) {
    tea.append(
        TEA,
        "\n## Answers {#answers}\n\n- Yes.\n\n## Questions {#questions}\n\n- Is there `tea`?\n",
    );
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
    assert_told(told(slip, laws::faults), "");
}

#[test]
fn a_question_that_the_index_lacks() {
    let slip = |tea: &Tea| {
        index(tea);
        tea.append(TEA, "- Is there a cup?\n");
        tea.replace(TEA, "- Yes.\n", "- Yes.\n- No.\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:53: src/questions.md does not lead to this question
    Add it there with the section that answers it: - [Is there a cup?](tea.md#SECTION)

"#]],
    );
}

#[test]
fn a_question_that_the_index_links_to_another_chapter() {
    let slip = |tea: &Tea| {
        index(tea);
        tea.replace("src/questions.md", "tea.md#waiting", "milk.md#waiting");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:51: src/questions.md does not lead to this question
    Add it there with the section that answers it: - [Is there `tea`?](tea.md#SECTION)

"#]],
    );
}

#[test]
fn a_refusal_that_the_gallery_lacks() {
    let slip = |tea: &Tea| {
        gallery(tea);
        tea.replace("src/error-gallery.md", "E0425 {#e0425}", "Names {#names}");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
listings/tea/compile_fail/no_cup.rs:1: it is refused with E0425, which src/error-gallery.md does not explain
    Add a section `## E0425 {#e0425}`: what the error says, why, the repair, a link here.

"#]],
    );
}

#[test]
fn a_code_that_nothing_shows() {
    let slip = |tea: &Tea| {
        gallery(tea);
        tea.append("src/error-gallery.md", "\n## E0277 {#e0277}\n\nA trait is missing.\n");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/error-gallery.md:7: no listing is refused with E0277
    Add a listing to `compile_fail/` that shows it, or remove the section.

"#]],
    );
}

#[test]
fn a_question_that_the_chapter_never_answers() {
    let slip = |tea: &Tea| {
        tea.append(
            TEA,
            "\n## Questions {#questions}\n\n- Is there tea?\n- Is it hot?\n\n## Answers {#answers}\n\n- Yes.\n",
        );
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:52: the chapter asks 2 questions, and answers 1
    Open it with a list under `## Questions {#questions}`, and end it with a line for each under `## Answers {#answers}`.

"#]],
    );
}

#[test]
fn a_numbered_chapter_without_questions() {
    let slip = |tea: &Tea| {
        tea.replace("src/SUMMARY.md", "[Tea]", "- [Tea]");
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/tea.md:1: the chapter asks 0 questions, and answers 0
    Open it with a list under `## Questions {#questions}`, and end it with a line for each under `## Answers {#answers}`.

"#]],
    );
}

#[test]
fn terms_in_disorder() {
    let slip = |tea: &Tea| {
        add_page(
            tea,
            "glossary",
            "# Glossary {#glossary}\n\n## Tea {#t}\n\n## Milk {#m}\n\n## Milk {#n}\n",
        );
    };
    assert_told(
        told(slip, laws::faults),
        str![[r#"
src/glossary.md:5: “milk” stands after “tea”
    Have each term once, in the order of the alphabet.
src/glossary.md:7: “milk” stands after “milk”
    Have each term once, in the order of the alphabet.

"#]],
    );
}
