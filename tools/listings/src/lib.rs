//! What the book knows of its listings, and how it shows them.
//!
//! A chapter includes a listing in a Rust fence and a checked file beside it in a text fence; nothing else is
//! written there. [`Listings`], an mdBook preprocessor, turns each such fence into a figure: permanent id,
//! caption, source, the command that runs it, a link to the Rust Playground, and the evidence that holds for it.
//! All of that is derived from the files in `listings/` (see [`Catalog`]), so it cannot disagree with them.

mod anchors;
mod catalog;
mod evidence;
mod fault;
mod figure;
mod guess;
mod host;
mod include;
mod markdown;
mod outcomes;
mod playground;
mod preprocessor;
mod schedule;

pub use anchors::{Anchors, faults_of_anchors};
pub use catalog::{Catalog, Chapter, Kind, Listing};
pub use evidence::{Evidence, refusal_code};
pub use fault::{Fault, Faults};
pub use guess::{GUESS, guesses, outcome_that_prints};
pub use host::{MDBOOK_WANTED, serve};
pub use include::{Include, includes};
pub use markdown::{Block, Fence, Markdown, scan};
pub use outcomes::{Explored, KEPT, Outcome, Outcomes, Step};
pub use preprocessor::{Listings, faults_of_includes};
