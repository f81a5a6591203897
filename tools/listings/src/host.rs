//! Talking with mdBook as one of its preprocessors.

use std::{
    env,
    io::{self, Read, Write},
    process::ExitCode,
};

use anyhow::{Context, Result, bail};
use mdbook_preprocessor::Preprocessor;
use semver::Version;
use serde::{Deserialize, de::IgnoredAny};

/// The version of mdBook that the book is made with.
pub const MDBOOK_WANTED: &str = "0.5.4";

/// Runs `preprocessor` as mdBook's preprocessor protocol asks: the book comes on stdin and goes to stdout.
///
/// mdBook shows what is written to stderr, so an error is told there, without a backtrace.
pub fn serve(preprocessor: &dyn Preprocessor) -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [supports, renderer] = arguments.as_slice()
        && supports == "supports"
    {
        let supported = preprocessor.supports_renderer(renderer).unwrap_or(false);
        return ExitCode::from(u8::from(!supported));
    }
    match preprocess(preprocessor, io::stdin()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error:#}", preprocessor.name());
            ExitCode::FAILURE
        }
    }
}

fn preprocess(preprocessor: &dyn Preprocessor, mut input: impl Read) -> Result<()> {
    let mut json = String::new();
    input.read_to_string(&mut json)?;
    check_version(&json)?;
    let (context, book) = serde_json::from_str(&json).context("cannot read the book that mdBook hands over")?;
    let book = preprocessor.run(&context, book)?;
    let json = serde_json::to_vec(&book)?;
    io::stdout()
        .write_all(&json)
        .context("cannot hand the book back to mdBook")
}

/// What mdBook says of itself.
#[derive(Deserialize)]
struct Caller {
    #[serde(default = "unknown")]
    mdbook_version: String,
}

fn unknown() -> String {
    "of unknown version".to_owned()
}

/// The version is read before the book: another mdBook writes the book in another shape.
fn check_version(json: &str) -> Result<()> {
    let (Caller { mdbook_version: found }, IgnoredAny) =
        serde_json::from_str(json).context("mdBook calls this program; to build the book, run `mdbook build`")?;
    let wanted = Version::parse(MDBOOK_WANTED)?;
    let fits = Version::parse(&found)
        .is_ok_and(|found| (found.major, found.minor) == (wanted.major, wanted.minor) && found >= wanted);
    if !fits {
        bail!(
            "this book is made with mdBook {MDBOOK_WANTED}, and this is mdBook {found}.\n\
             Install the right one: cargo install --locked mdbook@{MDBOOK_WANTED}"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(version: &str) -> String {
        let json = format!(r#"[{{"mdbook_version": "{version}"}}, {{}}]"#);
        check_version(&json)
            .err()
            .map(|error| error.to_string())
            .unwrap_or_default()
    }

    #[test]
    fn the_version_the_book_is_made_with_is_taken() {
        assert_eq!(told(MDBOOK_WANTED), "");
        assert_eq!(told("0.5.9"), "");
    }

    #[test]
    fn another_version_is_told_which_to_install() {
        for other in ["0.4.52", "0.5.1", "0.6.0", "1.0.0", "?"] {
            let message = told(other);
            assert!(message.contains(other), "{message}");
            assert!(message.contains("cargo install --locked mdbook@0.5.4"), "{message}");
        }
    }

    #[test]
    fn a_person_who_calls_it_is_told_what_to_call() {
        let message = check_version("").unwrap_err().to_string();
        assert!(message.contains("mdbook build"), "{message}");
    }
}
