//! Every listing said to be refused is refused, with the message shown.

use std::path::Path;

use listings::{Evidence, Fault, Kind, Listing, refusal_code};

use tempfile::TempDir;

use crate::{book::Book, examples::in_parallel, expected::compare, proved, toolchain};

/// Compiles every listing in `compile_fail/` and compares the compiler's message with the file beside it.
pub fn faults(book: &Book) -> Vec<Fault> {
    let refused: Vec<&Listing> = book
        .catalog
        .listings()
        .filter(|listing| listing.kind == Kind::Refused)
        .collect();
    in_parallel(&refused, |listing| {
        let shown = format!("{:?}", Evidence::of(&book.root, listing));
        proved::once_of(book, "refusal", &[&listing.text, &shown], || {
            Vec::from_iter(check(book, listing))
        })
    })
}

fn check(book: &Book, listing: &Listing) -> Option<Fault> {
    let message = match compile(
        &book.root.join(&listing.path),
        book.edition.as_deref().unwrap_or("2015"),
    ) {
        Ok(message) => message,
        Err(what) => {
            return Some(Fault::new(
                &listing.path,
                1,
                what,
                "Move it to `examples/`, or make it show the error again.",
            ));
        }
    };
    let file = listing.beside("stderr");
    let shown = std::fs::read_to_string(book.root.join(&file)).unwrap_or_default();
    let (said, real) = (refusal_code(&shown), refusal_code(&message));
    let what = match (said, real) {
        (Some(said), Some(real)) if said != real => format!("the compiler refuses it with {real}, not {said}"),
        _ => "this is not what the compiler says now".to_owned(),
    };
    compare(book, &file, &message, &what).err()
}

/// The compiler's message, or why there is none.
fn compile(file: &Path, edition: &str) -> Result<String, String> {
    let (Some(folder), Some(name)) = (file.parent(), file.file_name()) else {
        return Err("is not a file".to_owned());
    };
    // Not `-o /dev/null`: rustc replaces what it writes, and one who is root would lose that device.
    let out = TempDir::new().map_err(|error| format!("no temporary folder can be made: {error}"))?;
    let output = toolchain::rustc()
        .arg("--sysroot")
        .arg(toolchain::sysroot_without_sources())
        .args(["--edition", edition, "--emit=metadata", "--out-dir"])
        .arg(out.path())
        .arg(name)
        .current_dir(folder)
        .output()
        .map_err(|error| format!("rustc cannot be run: {error}"))?;
    if output.status.success() {
        return Err("is said to be refused, and compiles".to_owned());
    }
    Ok(String::from_utf8_lossy(&output.stderr).into_owned())
}
