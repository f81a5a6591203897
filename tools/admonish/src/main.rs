//! The mdBook preprocessor `admonish`: see the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    listings::serve(&admonish::Admonish)
}
