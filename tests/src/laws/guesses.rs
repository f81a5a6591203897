//! Outputs that a question offers: possible or impossible?

use ::listings::{Block, Evidence, Explored, Fault, GUESS, KEPT, guesses, outcome_that_prints};

use super::{fences::each, listings::shown_in};
use crate::book::{Book, Chapter};

/// A guess stands in a question whose program has been explored, so that the key can be looked up; and a question
/// offers something possible and something impossible, so that there is something to find out.
pub fn every_guess_can_be_answered(book: &Book) -> Vec<Fault> {
    each(book, |chapter| {
        let questions = chapter.blocks.iter().filter(|block| block.kind == "question");
        let asked = questions.filter_map(|question| fault_of_question(book, chapter, question));
        asked.chain(strays(chapter)).collect()
    })
}

fn strays(chapter: &Chapter) -> impl Iterator<Item = Fault> {
    let stray = |fence: &&::listings::Fence| fence.info == GUESS && !fence.is_inside(&["question"]);
    chapter.fences.iter().filter(stray).map(|fence| {
        let remedy = "Put it into an `admonish question`, or include the checked file of what a listing prints.";
        Fault::new(
            &chapter.file,
            fence.line,
            "an output typed by hand, and no question about it",
            remedy,
        )
    })
}

fn fault_of_question(book: &Book, chapter: &Chapter, question: &Block) -> Option<Fault> {
    let offered: Vec<_> = guesses(&chapter.fences, question).collect();
    let (_, first) = offered.first()?;
    let fault = |what, remedy: &str| Some(Fault::new(&chapter.file, first.line, what, remedy));
    let Some(explored) = explored(book, chapter, question) else {
        return fault(
            "a guess about a program whose outcomes nobody knows",
            "Show in the same question a listing that has an `.outcomes.json`.",
        );
    };
    if explored.count > KEPT {
        let what = "a guess about a program with too many outcomes to look it up";
        return fault(what, &format!("Ask about one with at most {KEPT}."));
    }
    let possible = |(_, guess): &&(char, &::listings::Fence)| outcome_that_prints(&explored, &guess.body).is_some();
    match offered.iter().filter(possible).count() {
        0 => fault(
            "no guess of this question is possible",
            "Offer one of the outcomes as well.",
        ),
        all if all == offered.len() => {
            let remedy = "Offer an output as well that a reader could expect and that cannot be.";
            fault("every guess of this question is possible", remedy)
        }
        _ => None,
    }
}

/// The outcomes of the program that `question` shows.
fn explored(book: &Book, chapter: &Chapter, question: &Block) -> Option<Explored> {
    let lines = chapter.lines(&question.span);
    let (include, _) = shown_in(chapter).into_iter().find(|(_, line)| lines.contains(line))?;
    let listing = book.catalog.at(&include.path)?;
    Evidence::of(&book.root, listing).explored().cloned()
}
