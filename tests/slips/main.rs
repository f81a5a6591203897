//! What contributors get wrong, and what they are told: each test makes one slip in a small book without a fault.

use std::path::Path;

use listings::{Fault, Faults, Listing};
use snapbox::assert_data_eq;
use tests::{book::Book, examples::check_each, hangs, laws, outputs, refusals, tea::Tea};

mod fences;
mod guesses;
mod indexes;
mod layout;
mod pages;
mod programs;

const TEA: &str = "src/tea.md";
const BOIL: &str = "listings/tea/examples/boil.rs";

/// What a contributor reads after `slip`, as `check` tells it.
fn told(slip: impl FnOnce(&Tea), check: impl FnOnce(&Book) -> Vec<Fault>) -> String {
    let tea = Tea::default();
    slip(&tea);
    let faults = Faults::from_iter(check(&tea.book()));
    faults
        .iter()
        .fold(String::new(), |all, fault| format!("{all}{fault}\n"))
}

fn programs(check: impl Fn(&Book, &Listing, &Path) -> Vec<Fault> + Sync) -> impl FnOnce(&Book) -> Vec<Fault> {
    move |book| check_each(book, check)
}

#[test]
fn a_book_without_a_fault_is_left_alone() {
    let everything = |book: &Book| {
        let mut faults = laws::faults(book);
        faults.extend(check_each(book, outputs::faults));
        faults.extend(check_each(book, hangs::faults));
        faults.extend(refusals::faults(book));
        faults
    };
    assert_data_eq!(told(|_| {}, everything), "");
}
