//! What a listing prints when it is compiled as edition 2021, where a file beside it says so.

use std::path::Path;

use listings::{Fault, Listing};
use tempfile::TempDir;

use crate::{
    book::Book,
    expected::compare,
    run::{End, run},
    toolchain,
};

/// Compiles `listing`, which needs no crate but std, as edition 2021, and compares what it prints with the file.
pub(crate) fn fault(book: &Book, listing: &Listing) -> Option<Fault> {
    match printed(&book.root.join(&listing.path)) {
        Ok(printed) => {
            let file = listing.beside("2021.stdout");
            let what = format!("this is not what {} prints as edition 2021", listing.name);
            compare(book, &file, &printed, &what).err()
        }
        Err(what) => Some(Fault::new(
            &listing.path,
            1,
            format!("as edition 2021, it {what}"),
            "Write it so that it ends in both editions, or remove NAME.2021.stdout.",
        )),
    }
}

/// What the program `source` prints as edition 2021, or why that cannot be said.
fn printed(source: &Path) -> Result<String, String> {
    let folder = TempDir::new().map_err(|error| format!("has no temporary folder: {error}"))?;
    let program = toolchain::program(folder.path(), source, &["--edition", "2021", "--cap-lints", "allow"])
        .map_err(|error| format!("cannot be compiled: {error}"))?
        .map_err(|message| format!("does not compile:\n{message}"))?;
    let run = run(&program).map_err(|error| format!("cannot be run: {error}"))?;
    match run.end {
        End::Exited(Some(0)) => Ok(run.stdout),
        end => Err(end.to_string()),
    }
}
