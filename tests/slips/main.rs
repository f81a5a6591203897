//! What contributors get wrong, and what they are told: each test makes one slip in a small book without a fault.

use std::path::Path;

use listings::{Fault, Faults, Listing};
use snapbox::{Assert, IntoData};
use tests::{book::Book, examples::check_each, laws, outputs, tea::Tea};

/// Begins a slip that takes long to tell: one whose programs are compiled or run, or whose site is built.
macro_rules! skip_if_proved {
    () => {
        proved::skip_if_proved!("src", "slips", "../tools")
    };
}

mod evidence;
mod exercises;
mod fences;
mod guesses;
mod hangs;
mod indexes;
mod layout;
mod manifests;
mod markup;
mod outcomes;
mod pages;
mod programs;
mod refusals;
mod renewals;
mod site;
mod text;

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

/// Holds what a contributor reads against what is kept here. Where a message is to change, `SLIPS=overwrite` renews it;
/// `SNAPSHOTS=overwrite`, which renews the book, leaves its checks alone.
#[track_caller]
fn assert_told(told: String, kept: impl IntoData) {
    Assert::new().action_env("SLIPS").eq(told, kept);
}

fn programs(check: impl Fn(&Book, &Listing, &Path) -> Vec<Fault> + Sync) -> impl FnOnce(&Book) -> Vec<Fault> {
    move |book| check_each(book, check)
}

#[test]
fn a_book_without_a_fault_is_left_alone() {
    skip_if_proved!();
    let everything = |book: &Book| {
        let mut faults = laws::faults(book);
        faults.extend(check_each(book, outputs::faults));
        faults.extend(check_each(book, tests::hangs::faults));
        faults.extend(tests::refusals::faults(book));
        faults
    };
    assert_told(told(|_| {}, everything), "");
}
