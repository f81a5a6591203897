//! What must be true of the book, as code.
//!
//! Each module knows one kind of truth and returns every [`Fault`](listings::Fault) it finds; the tests beside this
//! crate hold the book against them, and `slips.rs` holds *them* against small books with one fault each.

pub mod book;
pub mod examples;
pub mod exercises;
pub mod hangs;
pub mod laws;
pub mod outcomes;
pub mod outputs;
pub mod pages;
pub mod proved;
pub mod refusals;
pub mod run;
pub mod tea;

mod edition_2021;
mod expected;
mod toolchain;

use listings::{Fault, Faults};

use self::book::Book;

/// Holds this crate's book against `check`.
///
/// # Errors
/// All faults found; also if the book cannot be read at all.
pub fn hold(check: impl FnOnce(&Book) -> Vec<Fault>) -> Result<(), Faults> {
    let faults = match Book::ours() {
        Ok(book) => check(&book),
        Err(error) => vec![Fault::new(
            "book.toml",
            1,
            format!("the book cannot be read: {error:#}"),
            "Mend the file it names.",
        )],
    };
    Faults::from_iter(faults).none()
}
