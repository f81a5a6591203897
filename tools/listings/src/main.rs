//! The mdBook preprocessor `listings`: see the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    listings::serve(&listings::Listings)
}
