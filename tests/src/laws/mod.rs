//! The laws of the book: what holds for every chapter and every listing, whatever they say.
//!
//! Each law is a function from the book to the faults it finds; its name is the law.

pub mod editions;
pub mod ends;
pub mod evidence;
pub mod fences;
pub mod guesses;
pub mod headings;
pub mod indexes;
pub mod layout;
pub mod links;
pub mod listings;
pub mod markup;
pub mod questions;
pub mod summary;
pub mod text;

/// Hands the list of all laws to the macro `$callback`, so that none can be forgotten by a test.
#[macro_export]
macro_rules! for_each_law {
    ($callback:ident) => {
        $callback! {
            editions::book_and_crates_share_an_edition,
            editions::links_to_std_name_the_version_checked,
            ends::every_bad_end_is_announced,
            evidence::every_checked_file_belongs_to_a_listing,
            evidence::every_refused_listing_has_its_message_and_names_its_code,
            evidence::every_shown_output_is_checked,
            evidence::no_file_contradicts_another,
            fences::every_console_fence_holds_commands,
            fences::every_fence_word_is_known,
            fences::every_include_shows_what_it_names,
            fences::every_rust_fence_is_an_include_of_a_listing,
            fences::every_toml_fence_holds_toml,
            guesses::every_guess_can_be_answered,
            headings::every_heading_has_an_id,
            headings::every_page_has_one_title,
            headings::no_id_stands_twice_on_a_page,
            headings::sections_nest,
            indexes::every_chapter_answers_its_questions,
            indexes::every_code_in_the_gallery_is_shown,
            indexes::every_opening_question_is_in_the_index,
            indexes::every_refusal_is_in_the_gallery,
            indexes::the_glossary_is_in_order,
            layout::every_chapter_of_listings_has_its_text,
            layout::every_file_of_a_listing_crate_is_known,
            layout::every_file_of_src_is_a_chapter,
            layout::every_manifest_of_listings_is_the_usual_one,
            layout::exercises_are_complete,
            layout::listing_names_are_unique,
            layout::names_of_files_are_plain,
            links::every_link_can_be_followed,
            listings::a_listing_is_one_file,
            listings::a_listing_that_uses_a_crate_is_not_offered_to_the_playground,
            listings::anchors_pair_up_and_show_a_line,
            listings::every_listing_is_shown,
            listings::every_listing_says_what_it_shows,
            listings::listings_live_in_the_crate_of_their_chapter,
            listings::no_listing_sleeps_to_get_an_order,
            markup::a_line_holds_one_sentence,
            markup::every_drawing_is_described,
            markup::nothing_stands_outside_a_fence_that_belongs_into_one,
            questions::every_admonish_block_is_well_formed,
            questions::every_hang_is_followed_by_its_repair,
            questions::every_question_is_followed_by_its_answer,
            summary::every_chapter_is_in_the_summary,
            summary::every_entry_of_the_summary_has_its_file,
            summary::the_summary_uses_the_titles_of_the_pages,
            text::every_text_is_plain,
        }
    };
}

macro_rules! all {
    ($($module:ident::$law:ident),* $(,)?) => {
        /// Every fault that any law finds in the book.
        pub fn faults(book: &$crate::book::Book) -> Vec<::listings::Fault> {
            let mut faults = Vec::new();
            $(faults.extend($module::$law(book));)*
            faults
        }
    };
}

for_each_law!(all);
