//! Every listing said to hang does hang.

use std::path::Path;

use listings::{Evidence, Fault, Listing};

use crate::{
    book::Book,
    expected::compare,
    proved,
    run::{End, Run, run},
};

/// Runs `program` if a file beside `listing` says that it hangs, and compares where it is stuck.
pub fn faults(book: &Book, listing: &Listing, program: &Path) -> Vec<Fault> {
    let evidence = Evidence::of(&book.root, listing);
    if evidence.hang.is_none() {
        return Vec::new();
    }
    let shown = format!("{evidence:?}");
    let library = book.library_of(listing);
    let inputs = [listing.text.as_str(), &library, &shown];
    proved::once_of(book, "hang", &inputs, || check(book, listing, &evidence, program))
}

fn check(book: &Book, listing: &Listing, evidence: &Evidence, program: &Path) -> Vec<Fault> {
    let fault = |what: String, remedy: &str| vec![Fault::new(&listing.path, 1, what, remedy)];
    match run(program) {
        Err(error) => fault(format!("cannot be run: {error}"), ""),
        Ok(Run {
            end: End::Stuck(threads),
            stdout,
            ..
        }) => {
            let account = threads
                .iter()
                .fold(String::new(), |all, name| all + name + " waits for ever\n");
            let what = "this is not where the program is stuck now";
            let mut faults = Vec::from_iter(compare(book, &listing.beside("hang"), &account, what).err());
            if evidence.stdout.is_some() {
                let what = "this is not what the program prints before it is stuck";
                faults.extend(compare(book, &listing.beside("stdout"), &stdout, what).err());
            }
            faults
        }
        Ok(Run { end, .. }) => fault(
            format!("is said to hang, and {end}"),
            "Make it hang in every run (a Barrier forces an order), or remove NAME.hang.",
        ),
    }
}
